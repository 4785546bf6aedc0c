package io.throughline.sandbox.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.users.PersonalTokens;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /rest/pat/latest/tokens}: people list, make and revoke their personal access tokens. */
final class TokenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("/(?:latest|1\\.0|1)/tokens(?:/(\\d{1,18}))?/?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final transient Users users;
    private final transient PersonalTokens tokens;

    TokenServlet(Users users, PersonalTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Users.User> visitor = users.current();
        if (!path.matches()) {
            JsonAnswer.refuse(response, 404, "null for uri: " + request.getRequestURL());
        } else if (visitor.isEmpty()) {
            JsonAnswer.refuse(response, 401, "Client must be authenticated to access this resource.");
        } else {
            answer(request, response, visitor.get().key(), Optional.ofNullable(path.group(1)));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String owner, Optional<String> id)
            throws IOException {
        switch (request.getMethod() + (id.isPresent() ? " one" : " all")) {
            case "GET all" ->
                JsonAnswer.send(
                        response,
                        200,
                        tokens.of(owner).stream().map(TokenServlet::shown).toList());
            case "POST all" -> make(request, response, owner);
            case "GET one" -> one(response, owner, Long.parseLong(id.orElseThrow()));
            case "DELETE one" -> revoke(response, owner, Long.parseLong(id.orElseThrow()));
            default -> JsonAnswer.refuse(response, 405, "HTTP 405 Method Not Allowed");
        }
    }

    private void make(HttpServletRequest request, HttpServletResponse response, String owner) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("application/json")) {
            JsonAnswer.refuse(response, 415, "HTTP 415 Unsupported Media Type");
            return;
        }
        try {
            JsonNode sent = JSON.readTree(request.getInputStream());
            JsonNode days = sent.path("expirationDuration");
            if (!days.isMissingNode() && !days.isNull() && !days.isInt()) {
                throw new IllegalArgumentException("expirationDuration is a number of days");
            }
            PersonalTokens.Made made = tokens.make(
                    owner,
                    sent.path("name").asText(""),
                    days.isInt() ? Optional.of(days.intValue()) : Optional.empty());
            Map<String, Object> shown = shown(made.token());
            shown.put("rawToken", made.raw());
            JsonAnswer.send(response, 201, shown);
        } catch (JacksonException | IllegalArgumentException wrong) {
            JsonAnswer.refuse(response, 400, wrong.getMessage());
        }
    }

    private void one(HttpServletResponse response, String owner, long id) throws IOException {
        List<Map<String, Object>> found = tokens.of(owner).stream()
                .filter(token -> token.id() == id)
                .map(TokenServlet::shown)
                .toList();
        if (found.isEmpty()) {
            JsonAnswer.refuse(response, 404, "HTTP 404 Not Found");
        } else {
            JsonAnswer.send(response, 200, found.get(0));
        }
    }

    private void revoke(HttpServletResponse response, String owner, long id) throws IOException {
        if (tokens.revoke(owner, id)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            JsonAnswer.refuse(response, 404, "HTTP 404 Not Found");
        }
    }

    /** The fields the hosts document; a time that is not there is left out. */
    private static Map<String, Object> shown(PersonalTokens.Token token) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", token.id());
        shown.put("name", token.name());
        shown.put("createdAt", TIME.format(token.created()));
        put(shown, "expiringAt", token.expires());
        put(shown, "lastAccessedAt", token.accessed());
        return shown;
    }

    private static void put(Map<String, Object> shown, String field, Optional<Instant> time) {
        time.ifPresent(when -> shown.put(field, TIME.format(when)));
    }
}
