package io.throughline.sandbox.web;

import io.throughline.sandbox.users.ForgedRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Before the host's own REST: what another site could have sent is refused, as for plugins' REST. */
final class OwnRestGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ForgedRequests.suspects(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print(ForgedRequests.MESSAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
