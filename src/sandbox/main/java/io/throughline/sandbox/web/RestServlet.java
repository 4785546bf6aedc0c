package io.throughline.sandbox.web;

import io.throughline.sandbox.plugin.RestModules;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests below {@code /rest} to the plugins' REST modules. */
final class RestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);

    private final transient RestModules modules;

    RestServlet(RestModules modules) {
        this.modules = modules;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<RestModules.Found> found = modules.find(path);
        if (found.isEmpty()) {
            answer(response, 404, "null for uri: " + request.getRequestURL());
            return;
        }
        try {
            found.get()
                    .application()
                    .answer(new Forwarded(request, found.get().prefix().length()), response);
        } catch (ServletException | RuntimeException failure) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            if (!response.isCommitted()) {
                response.reset();
                answer(response, 500, "Internal server error");
            }
        }
    }

    private static void answer(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        String json =
                "{\"message\":\"" + message.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\",\"status-code\":" + status + "}";
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
