package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.users.PersonalTokens;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's profile page of personal access tokens: makes them, shows each once, revokes them. */
final class TokenPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PlatformPages pages;
    private final transient PersonalTokens tokens;

    TokenPage(PlatformPages pages, PersonalTokens tokens) {
        this.pages = pages;
        this.tokens = tokens;
    }

    /** One token for the template; a time that is not there is "". */
    public record Row(String id, String name, String created, String expires, String accessed, boolean expired) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> visitor = pages.host().users().current();
        if (visitor.isEmpty()) {
            response.sendRedirect(LoginServlet.addressFor(request));
        } else if (request.getMethod().equals("POST")) {
            change(request, response, visitor.get());
        } else {
            list(request, response, visitor.get(), "", "");
        }
    }

    private void change(HttpServletRequest request, HttpServletResponse response, Users.User visitor)
            throws IOException {
        if (!XsrfTokens.valid(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String revoked = Optional.ofNullable(request.getParameter("revoke")).orElse("");
        if (!revoked.isEmpty()) {
            if (revoked.matches("\\d{1,18}")) {
                tokens.revoke(visitor.key(), Long.parseLong(revoked));
            }
            list(request, response, visitor, "", "");
            return;
        }
        try {
            String name =
                    Optional.ofNullable(request.getParameter("name")).orElse("").trim();
            String days =
                    Optional.ofNullable(request.getParameter("days")).orElse("").trim();
            PersonalTokens.Made made = tokens.make(
                    visitor.key(), name, days.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(days)));
            list(request, response, visitor, made.raw(), "");
        } catch (IllegalArgumentException wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            list(request, response, visitor, "", "sandbox.tokens.wrong");
        }
    }

    private void list(
            HttpServletRequest request, HttpServletResponse response, Users.User visitor, String raw, String problem)
            throws IOException {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visitor.locale())
                .withZone(ZoneId.systemDefault());
        Instant now = Instant.now();
        List<Row> rows = tokens.of(visitor.key()).stream()
                .map(token -> new Row(
                        Long.toString(token.id()),
                        token.name(),
                        format.format(token.created()),
                        token.expires().map(format::format).orElse(""),
                        token.accessed().map(format::format).orElse(""),
                        token.expiredAt(now)))
                .toList();
        Map<String, Object> context = new HashMap<>();
        context.put("rows", rows);
        context.put("raw", raw);
        context.put("problem", problem);
        context.put("here", request.getRequestURI());
        context.put("longest", PersonalTokens.LONGEST_DAYS);
        pages.draw(request, response, "sandbox.tokens.title", "tokens.vm", context);
    }
}
