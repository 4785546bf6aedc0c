package io.throughline.sandbox.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says calmly that a page is not there, not for this visitor, or failed; never a stack trace. */
final class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorServlet.class);

    private final transient PlatformPages pages;

    ErrorServlet(PlatformPages pages) {
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable thrown) {
            LOG.error("{} failed", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
        }
        String kind =
                switch (response.getStatus()) {
                    case 401, 403 -> "forbidden";
                    case 404 -> "missing";
                    default -> "failed";
                };
        pages.draw(
                request,
                response,
                "sandbox.error." + kind + ".title",
                "error.vm",
                Map.of("kind", kind, "loggedIn", pages.host().users().current().isPresent()));
    }
}
