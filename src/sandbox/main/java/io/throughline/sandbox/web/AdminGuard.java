package io.throughline.sandbox.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Before the host's own administration: visitors log in, administrators confirm their password, others may not. */
final class AdminGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient WebSudoManager webSudo;

    AdminGuard(Users users, WebSudoManager webSudo) {
        this.users = users;
        this.webSudo = webSudo;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Users.User> visitor = users.current();
        if (visitor.isEmpty()) {
            response.sendRedirect(LoginServlet.addressFor(request));
        } else if (!visitor.get().administrator()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getServletPath().contains("WebSudoAuthenticate")) {
            chain.doFilter(request, response);
        } else if (webSudo.canExecuteRequest(request)) {
            webSudo.willExecuteWebSudoRequest(request);
            chain.doFilter(request, response);
        } else {
            webSudo.enforceWebSudoProtection(request, response);
        }
    }
}
