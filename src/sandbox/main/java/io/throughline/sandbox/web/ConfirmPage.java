package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.users.AdminSessions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Asks an administrator for his password before he administers, and lets him drop that access again. */
final class ConfirmPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PlatformPages pages;
    private final transient AdminSessions sessions;

    ConfirmPage(PlatformPages pages, AdminSessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> visitor = pages.host().users().current();
        if (visitor.isEmpty()) {
            response.sendRedirect(LoginServlet.addressFor(request));
        } else if (request.getServletPath().contains("rop")) {
            // giving up a right needs no proof that one means it
            sessions.drop(request);
            response.sendRedirect(request.getContextPath() + "/");
        } else if (request.getMethod().equals("POST")) {
            confirm(request, response, visitor.get());
        } else {
            form(request, response, "");
        }
    }

    private void confirm(HttpServletRequest request, HttpServletResponse response, Users.User visitor)
            throws IOException {
        String password = Optional.ofNullable(request.getParameter("webSudoPassword"))
                .or(() -> Optional.ofNullable(request.getParameter("password")))
                .orElse("");
        if (!XsrfTokens.valid(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!pages.host().users().authenticate(visitor.name(), password)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            form(request, response, "sandbox.confirm.wrong");
        } else {
            sessions.confirm(request);
            response.sendRedirect(LoginServlet.within(request, asked(request)));
        }
    }

    private static String asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("webSudoDestination"))
                .or(() -> Optional.ofNullable(request.getParameter("destination")))
                .orElse("");
    }

    private void form(HttpServletRequest request, HttpServletResponse response, String problem) throws IOException {
        pages.draw(
                request,
                response,
                "sandbox.confirm.title",
                "confirm.vm",
                Map.of("destination", asked(request), "problem", problem, "here", request.getRequestURI()));
    }
}
