package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.text.Texts;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request for a screen.
 *
 * @param viewer who sent it; empty for an anonymous visitor
 * @param texts in the viewer's language
 */
record Visit(HttpServletRequest request, HttpServletResponse response, Optional<Users.User> viewer, Texts texts) {

    /** A parameter, or "" if it was not sent. */
    String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** A parameter that is an id. */
    long id(String name) throws NotHere {
        try {
            return Long.parseLong(parameter(name));
        } catch (NumberFormatException noId) {
            throw new NotHere(noId);
        }
    }

    void html(String html) throws IOException {
        send("text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    void send(String type, byte[] content) throws IOException {
        response.setContentType(type);
        if (type.startsWith("text/")) {
            response.setCharacterEncoding("UTF-8");
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Sends the browser to a path below the context path. */
    void redirect(String path) throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }

    /** Sends the browser to the log-in page, and back here after it. */
    void redirectToLogIn() throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String here = request.getRequestURI().substring(request.getContextPath().length()) + query;
        redirect("/login?os_destination=" + PageAddresses.encoded(here));
    }

    /** There is nothing here that this visitor may see. */
    static final class NotHere extends Exception {
        private static final long serialVersionUID = 1L;

        NotHere() {}

        NotHere(Throwable cause) {
            super(cause);
        }
    }
}
