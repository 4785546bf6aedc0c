package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A page for administrators: visitors are sent to log in, others are turned away. Forms carry the visitor's token. */
class AdministratorsOnly extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PlatformPages pages;
    private final int refusal;

    /** @param refusal status for those who are logged in and no administrators */
    AdministratorsOnly(PlatformPages pages, int refusal) {
        this.pages = pages;
        this.refusal = refusal;
    }

    final PlatformPages pages() {
        return pages;
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Users.User> visitor = pages.host().users().current();
        if (visitor.isEmpty()) {
            response.sendRedirect(LoginServlet.addressFor(request));
        } else if (!visitor.get().administrator()) {
            response.sendError(refusal);
        } else if (request.getMethod().equals("POST") && !XsrfTokens.valid(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            super.service(request, response);
        }
    }
}
