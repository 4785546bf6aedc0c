package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets an administrator stop this host alone, to see what the other one makes of it. */
final class StopServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient Runnable stop;

    StopServlet(Users users, Runnable stop) {
        this.users = users;
        this.stop = stop;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean administrator =
                users.current().filter(Users.User::administrator).isPresent();
        if (!administrator || !"no-check".equals(request.getHeader("X-Atlassian-Token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.flushBuffer();
        // not on this thread: the server waits for its requests to end
        new Thread(stop, "stop").start();
    }
}
