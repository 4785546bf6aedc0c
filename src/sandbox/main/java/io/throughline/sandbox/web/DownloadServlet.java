package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.Downloads;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Sends plugins' files: {@code /download/resources/<plugin or module key>/<name>}. */
final class DownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Downloads downloads;
    private final transient Users users;

    DownloadServlet(Downloads downloads, Users users) {
        this.downloads = downloads;
        this.users = users;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        int slash = path.indexOf('/', 1);
        String asked = request.getParameter("locale");
        Locale locale = asked == null ? users.locale() : Locale.forLanguageTag(asked);
        Optional<Downloads.Download> found = slash < 0
                ? Optional.empty()
                : downloads.find(path.substring(1, slash), path.substring(slash + 1), locale, request::getParameter);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String type = found.get().type();
        response.setContentType(type.isEmpty() ? FileTypes.of(path) : type);
        // an address with a version changes when the plugin does
        response.setHeader(
                "Cache-Control",
                request.getParameter("v") == null ? "private, max-age=60" : "private, max-age=31536000");
        response.setContentLength(found.get().bytes().length);
        response.getOutputStream().write(found.get().bytes());
    }
}
