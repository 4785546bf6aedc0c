package io.throughline.sandbox.link;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One HTTP client for each time-out and redirect rule: the JDK sets both on the client, the host on the request. */
final class HttpClients {
    private final Map<Settings, HttpClient> clients = new ConcurrentHashMap<>();

    HttpClient of(Duration connectTimeout, boolean followRedirects) {
        return clients.computeIfAbsent(
                new Settings(connectTimeout, followRedirects), settings -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.connectTimeout())
                        .followRedirects(
                                settings.followRedirects() ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                        .build());
    }

    private record Settings(Duration connectTimeout, boolean followRedirects) {}
}
