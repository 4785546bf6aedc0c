package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Draws a person's picture: initials on a colour of his own. */
final class AvatarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLOURS =
            List.of("#0c66e4", "#1f845a", "#ae2e24", "#5e4db2", "#206a83", "#a54800", "#943d73", "#44546f");

    private final transient Users users;

    AvatarServlet(Users users) {
        this.users = users;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<Users.User> user = users.byKey(key);
        if (user.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String colour = COLOURS.get(Math.floorMod(key.hashCode(), COLOURS.size()));
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\" width=\"48\" height=\"48\">"
                + "<circle cx=\"24\" cy=\"24\" r=\"24\" fill=\"" + colour + "\"/>"
                + "<text x=\"24\" y=\"31\" font-family=\"sans-serif\" font-size=\"18\" fill=\"#fff\""
                + " text-anchor=\"middle\">" + initials(user.get().displayName()) + "</text></svg>";
        response.setContentType(FileTypes.of("avatar.svg"));
        response.getOutputStream().write(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** First letters of the first and the last word; letters only, so there is nothing to escape. */
    private static String initials(String name) {
        List<String> words = List.of(name.trim().split("\\s+", -1));
        String letters = first(words.get(0)) + (words.size() > 1 ? first(words.get(words.size() - 1)) : "");
        return letters.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
