package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.text.Texts;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The servlet behind all screens: finds out who visits, holds off forged forms, and answers what is not there. */
final class ScreenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient Map<String, Screen> byAction;

    /**
     * Makes a servlet.
     *
     * @param byAction screens by method and path below the servlet, such as {@code POST /doedit.action}; {@code GET *} is
     *     for all other paths
     */
    ScreenServlet(Users users, Map<String, Screen> byAction) {
        this.users = users;
        this.byAction = Map.copyOf(byAction);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> viewer = users.of(request);
        try {
            users.as(viewer, () -> {
                answer(new Visit(request, response, viewer, new Texts(users.locale())));
                return response;
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void answer(Visit visit) {
        try {
            String method = visit.request().getMethod().equals("HEAD")
                    ? "GET"
                    : visit.request().getMethod();
            String path = Optional.ofNullable(visit.request().getPathInfo())
                    .orElse(visit.request().getServletPath());
            Screen screen = byAction.getOrDefault(method + " " + path, byAction.get(method + " *"));
            if (screen == null) {
                visit.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (method.equals("POST") && !genuine(visit.request())) {
                visit.response()
                        .sendError(
                                HttpServletResponse.SC_FORBIDDEN, visit.texts().get("token.wrong"));
            } else {
                screen.show(visit);
            }
        } catch (Visit.NotHere missing) {
            refuse(visit);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A form of ours, or a script of ours: no foreign page can set this header. */
    private static boolean genuine(HttpServletRequest request) {
        return "no-check".equals(request.getHeader("X-Atlassian-Token")) || XsrfTokens.valid(request);
    }

    /** An anonymous visitor learns nothing but that he may log in. */
    private static void refuse(Visit visit) {
        try {
            if (visit.viewer().isEmpty()) {
                visit.redirectToLogIn();
            } else {
                visit.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
