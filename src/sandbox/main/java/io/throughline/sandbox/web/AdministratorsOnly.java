package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A page for administrators: others are sent to log in, or refused. Forms carry the visitor's token. */
class AdministratorsOnly extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PlatformPages pages;

    AdministratorsOnly(PlatformPages pages) {
        this.pages = pages;
    }

    final PlatformPages pages() {
        return pages;
    }

    /** What a form sent under that name, without the spaces around it; "" if it sent nothing. */
    static String sent(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Users.User> visitor = pages.host().users().current();
        if (visitor.isEmpty()) {
            response.sendRedirect(LoginServlet.addressFor(request));
        } else if (!visitor.get().administrator()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getMethod().equals("POST") && !XsrfTokens.valid(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            super.service(request, response);
        }
    }
}
