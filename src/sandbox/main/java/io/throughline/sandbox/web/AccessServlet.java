package io.throughline.sandbox.web;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.link.Access;
import io.throughline.sandbox.link.HostLinks;
import io.throughline.sandbox.link.LoginDance;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The read end: applications ask and fetch tokens, a person decides, sees what he has allowed and takes it back. */
final class AccessServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PlatformPages pages;
    private final transient HostLinks links;

    AccessServlet(PlatformPages pages, HostLinks links) {
        this.pages = pages;
        this.links = links;
    }

    /** One permission for the template. */
    public record Row(String id, String address, String consumer, String since) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> visitor = pages.host().users().current();
        if (visitor.isEmpty()) {
            response.sendRedirect(LoginServlet.addressFor(request));
            return;
        }
        switch (Objects.toString(request.getPathInfo(), "")) {
            case "/authorize" -> question(request, response, visitor.get());
            case "/users/access-tokens" -> list(request, response, visitor.get().name());
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Objects.toString(request.getPathInfo(), "")) {
            case "/request-token" -> forConsumer(request, response, true);
            case "/access-token" -> forConsumer(request, response, false);
            case "/authorize" -> decided(request, response);
            case "/users/access-tokens" -> revoked(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Another application talks, not a person. */
    private void forConsumer(HttpServletRequest request, HttpServletResponse response, boolean asks)
            throws IOException {
        Optional<String> consumer = Optional.ofNullable(request.getHeader(ApplicationLinkTokens.HEADER))
                .flatMap(links.accepted()::verify)
                .filter(name -> name.startsWith(LoginDance.CONSUMER))
                .map(name -> name.substring(LoginDance.CONSUMER.length()));
        Optional<String> given = asks
                ? consumer.filter(name -> parameter(request, "oauth_callback").startsWith(name + "/"))
                        .map(name -> links.access().ask(name, parameter(request, "oauth_callback")))
                : consumer.flatMap(name -> links.access()
                        .fetch(name, parameter(request, "oauth_token"), parameter(request, "oauth_verifier")));
        if (given.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(given.get());
    }

    private void question(HttpServletRequest request, HttpServletResponse response, Users.User visitor)
            throws IOException {
        String asked = parameter(request, "oauth_token");
        Optional<Access.Request> open = links.access().undecided(asked);
        if (open.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        pages.draw(
                request,
                response,
                "sandbox.access.title",
                "access-question.vm",
                Map.of(
                        "consumer", name(open.get().consumer()),
                        "address", open.get().consumer(),
                        "person", visitor.displayName(),
                        "asked", asked));
    }

    private void decided(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = parameter(request, "oauth_token");
        Optional<Users.User> visitor = pages.host().users().current();
        Optional<Access.Request> open = links.access().undecided(asked);
        if (visitor.isEmpty() || open.isEmpty() || !XsrfTokens.valid(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String verifier = "denied";
        if (parameter(request, "do").equals("allow")) {
            verifier = links.access().allow(asked, visitor.get().name());
        } else {
            links.access().deny(asked);
        }
        String callback = open.get().callback();
        response.sendRedirect(callback + (callback.contains("?") ? "&" : "?") + "oauth_token="
                + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&oauth_verifier=" + verifier);
    }

    private void list(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(pages.host().users().locale())
                .withZone(ZoneId.systemDefault());
        List<Row> rows = links.access().allowed(name).stream()
                .map(one -> new Row(one.id(), one.consumer(), name(one.consumer()), format.format(one.since())))
                .toList();
        pages.draw(request, response, "sandbox.access.list.title", "access-list.vm", Map.of("rows", rows));
    }

    private void revoked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> visitor = pages.host().users().current();
        if (visitor.isEmpty() || !XsrfTokens.valid(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        links.access().revoke(parameter(request, "id"), visitor.get().name());
        response.sendRedirect(request.getRequestURI());
    }

    /** What the application is called here, else its address. */
    private String name(String consumer) {
        return links.all().stream()
                .filter(link -> link.displayUrl().toString().equals(consumer)
                        || link.rpcUrl().toString().equals(consumer))
                .findFirst()
                .map(link -> link.name())
                .orElse(consumer);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "");
    }
}
