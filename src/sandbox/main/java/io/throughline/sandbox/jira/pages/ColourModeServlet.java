package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Takes the choice of light, dark or the system's colours and goes back to where it was made. */
final class ColourModeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Host host;

    ColourModeServlet(Host host) {
        this.host = host;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String mode = request.getParameter("mode");
        if (XsrfTokens.valid(request) && List.of("light", "dark", "auto").contains(mode)) {
            Cookie cookie = new Cookie(Frame.COLOUR_MODE, mode);
            cookie.setPath(host.contextPath());
            cookie.setMaxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()));
            cookie.setHttpOnly(true);
            response.addCookie(cookie);
        }
        String back = request.getParameter("back");
        // only to a page of this Jira
        boolean ours = back != null && back.startsWith(host.contextPath() + "/") && !back.contains("\\");
        response.sendRedirect(ours ? back : host.contextPath() + "/secure/Dashboard.jspa");
    }
}
