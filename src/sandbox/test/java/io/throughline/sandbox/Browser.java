package io.throughline.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends requests to a host, as a person with a token he made by logging in, or with cookies. */
public final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Browser(URI base) {
        this.base = base;
    }

    /** Begins a request to a path below the context path. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /** The same, as that person; the password is the name. */
    public HttpRequest.Builder as(String name, String path) {
        return to(path).header("Authorization", "Bearer " + tokens.computeIfAbsent(name, this::newToken));
    }

    /** Logs in with the form, as that person, in a browser of his own; the password is the name. */
    public static Browser loggedIn(URI base, String name) {
        Browser browser = new Browser(base);
        HttpResponse<String> answer = browser.logIn(name, name);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(name + " cannot log in: " + answer.statusCode());
        }
        return browser;
    }

    /** Fills in the log-in form; a redirect if that was right. */
    public HttpResponse<String> logIn(String name, String password) {
        String form = send(to("/login").header("Accept", "text/html")).body();
        return post("/login", Map.of("os_username", name, "os_password", password, "atl_token", formToken(form)));
    }

    /** The token a page's forms carry. */
    public static String formToken(String page) {
        Matcher token = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form in " + page);
        }
        return token.group(1);
    }

    /** Value of a cookie the host has set; "" if there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String newToken(String name) {
        HttpResponse<String> made = loggedIn(base, name)
                .send(to("/rest/pat/latest/tokens")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"test\"}")));
        Matcher raw = Pattern.compile("\"rawToken\":\"([^\"]+)\"").matcher(made.body());
        if (!raw.find()) {
            throw new IllegalStateException(made.statusCode() + " " + made.body());
        }
        return raw.group(1);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Body of a GET as that person. */
    public String get(String name, String path) {
        return send(as(name, path)).body();
    }

    /** Status of a GET as that person. */
    public int status(String name, String path) {
        return send(as(name, path)).statusCode();
    }
}
