package io.throughline.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Sends the script with the hosts' AMD loader, {@code WRM} and {@code AJS} calls that plugins' scripts expect. */
final class LoaderScript extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream in = LoaderScript.class.getResourceAsStream("/sandbox/platform/wrm.js")) {
            response.setContentType(FileTypes.of("wrm.js"));
            response.setHeader("Cache-Control", "private, max-age=3600");
            in.transferTo(response.getOutputStream());
        }
    }
}
