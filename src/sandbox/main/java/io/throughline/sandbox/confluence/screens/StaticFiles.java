package io.throughline.sandbox.confluence.screens;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The frame's own style sheet and script; no other file is ever given out. */
final class StaticFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CSS = "text/css;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final Map<String, String> TYPES = Map.of(
            "/confluence.css", CSS,
            "/confluence.js", SCRIPT,
            "/editor.css", CSS,
            "/editor-content.css", CSS,
            "/editor.js", SCRIPT,
            "/macro-fields.js", SCRIPT,
            "/macro-browser.js", SCRIPT);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = request.getPathInfo() == null ? null : TYPES.get(request.getPathInfo());
        if (type == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream file = StaticFiles.class.getResourceAsStream("/sandbox/confluence" + request.getPathInfo())) {
            response.setContentType(type);
            response.setHeader("Cache-Control", "no-cache");
            file.transferTo(response.getOutputStream());
        }
    }
}
