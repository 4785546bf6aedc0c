package io.throughline.sandbox.web;

import io.throughline.sandbox.users.HostUsers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The log-in form, and logging out. */
final class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PlatformPages pages;

    LoginServlet(PlatformPages pages) {
        this.pages = pages;
    }

    /** Where to send a visitor who must log in first; he comes back to the address he asked for. */
    static String addressFor(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getContextPath() + "/login?os_destination="
                + URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().contains("ogout")) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        form(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("os_username");
        String password = request.getParameter("os_password");
        if (!XsrfTokens.valid(request)) {
            form(request, response, "sandbox.login.again");
            return;
        }
        if (name == null || password == null || !pages.host().users().authenticate(name, password)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            form(request, response, "sandbox.login.wrong");
            return;
        }
        // a session made before the log-in may be known to somebody else
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true)
                .setAttribute(
                        HostUsers.SESSION_ATTRIBUTE,
                        pages.host().users().byName(name).orElseThrow().key());
        response.sendRedirect(within(request, request.getParameter("os_destination")));
    }

    private void form(HttpServletRequest request, HttpServletResponse response, String problem) throws IOException {
        String asked = request.getParameter("os_destination");
        String name = request.getParameter("os_username");
        pages.draw(
                request,
                response,
                "sandbox.login.title",
                "login.vm",
                Map.of(
                        "destination", asked == null ? "" : asked,
                        "name", name == null ? "" : name,
                        "problem", problem));
    }

    /** An address of this host only: a link must not send people elsewhere after they log in. */
    static String within(HttpServletRequest request, String asked) {
        String context = request.getContextPath();
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//") || asked.contains("\\")) {
            return context + "/";
        }
        return asked.startsWith(context + "/") ? asked : context + asked;
    }
}
