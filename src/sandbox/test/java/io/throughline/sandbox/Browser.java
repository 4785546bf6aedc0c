package io.throughline.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends requests to a host, as a person by basic log-in or with cookies. */
public final class Browser {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;

    public Browser(URI base) {
        this.base = base;
    }

    /** Begins a request to a path below the context path. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /** The same, as that person; the password is the name. */
    public HttpRequest.Builder as(String name, String path) {
        String pair = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
        return to(path).header("Authorization", "Basic " + pair);
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
