package io.throughline.sandbox.jira.pages;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/** Style sheet, script and icons of the pages, from the class path. */
final class StaticServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        // one plain file name: nothing can be climbed out of
        if (path == null || !path.matches("/[a-z-]+\\.(css|js|svg)")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream file = StaticServlet.class.getResourceAsStream("/sandbox/jira/static" + path)) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] content = file.readAllBytes();
            // asked for anew each time, sent only if it has changed: a rebuilt sandbox shows at once what it is
            String tag = "W/\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"";
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("ETag", tag);
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(TYPES.get(path.substring(path.indexOf('.') + 1)));
            response.getOutputStream().write(content);
        }
    }
}
