package io.throughline.sandbox.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Answers of the platform's own REST, and its refusals. */
final class JsonAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonAnswer() {}

    static void send(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }

    static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        send(response, status, Map.of("message", message, "status-code", status));
    }
}
