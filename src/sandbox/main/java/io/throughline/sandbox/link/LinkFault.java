package io.throughline.sandbox.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong on a link. All but the first happen on the wire, so that the plugin meets them as on a real network. */
public enum LinkFault {
    /** The person has not yet let this application read in his name. */
    UNAUTHORISED,
    /** Nobody listens at the other end. */
    REFUSED,
    /** The right answer, late by the delay. */
    SLOW,
    /** The right answer, its body one byte at a time with the delay between. */
    DRIBBLE,
    /** The right answer, but the connection breaks in the middle of its body. */
    CUT,
    /** Bytes that are no HTTP, as from a port that wants TLS. */
    NO_HTTP,
    /** JSON that says something else. */
    WRONG_JSON("200 OK", "application/json", "[{\"unexpected\":true},42]"),
    /** JSON that stops in the middle. */
    BROKEN_JSON("200 OK", "application/json", "{\"cycle\":{\"id\":1,\"na"),
    /** A good status and nothing else. */
    EMPTY("200 OK", "application/json", ""),
    /** 48 MB of JSON. */
    HUGE,
    /** 401 that says the token is not good any more. */
    TOKEN_REJECTED("401 Unauthorized", "text/html", "<html><body>oauth_problem=token_rejected</body></html>"),
    STATUS_401("401 Unauthorized", "text/html", "<html><body>Log in first</body></html>"),
    STATUS_403("403 Forbidden", "text/html", "<html><body>Forbidden</body></html>"),
    STATUS_404("404 Not Found", "text/html", "<html><body>Dead link</body></html>"),
    STATUS_429("429 Too Many Requests", "application/json", "{\"message\":\"Rate limit exceeded.\"}"),
    STATUS_500("500 Internal Server Error", "text/html", "<html><body>Stack trace</body></html>"),
    /** As a proxy in front says it. */
    STATUS_502("502 Bad Gateway", "text/html", "<html><body><h1>Bad Gateway</h1></body></html>"),
    /** A proxy with single sign-on sends everybody to a page to log in. */
    LOG_IN_REDIRECT("302 Found", "text/html", "");

    private final String status;
    private final String type;
    private final String body;

    LinkFault() {
        this("", "", "");
    }

    LinkFault(String status, String type, String body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    /** Name in forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is an answer of our own instead of the other end's. */
    boolean canned() {
        return !status.isEmpty();
    }

    String status() {
        return status;
    }

    String type() {
        return type;
    }

    String body() {
        return body;
    }

    /** The fault of that name. */
    public static Optional<LinkFault> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
