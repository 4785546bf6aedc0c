package io.throughline.sandbox.web;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.link.LoginDance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Refuses a request over a link whose token is no good, or names nobody here, as the hosts' OAuth does: it never becomes anonymous. */
final class LinkedVisitors extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Host host;
    private final transient ApplicationLinkTokens tokens;

    LinkedVisitors(Host host, ApplicationLinkTokens tokens) {
        this.host = host;
        this.tokens = tokens;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String token = request.getHeader(ApplicationLinkTokens.HEADER);
        Optional<String> name = token == null ? Optional.empty() : tokens.verify(token);
        if (token == null || name.filter(this::known).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        String problem = name.isPresent() ? "permission_denied" : "token_rejected";
        response.setHeader(
                "WWW-Authenticate", "OAuth realm=\"" + host.baseUrl() + "\", oauth_problem=\"" + problem + "\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("oauth_problem=" + problem);
    }

    private boolean known(String name) {
        return name.startsWith(LoginDance.CONSUMER)
                || host.users().byName(name).filter(Users.User::active).isPresent();
    }
}
