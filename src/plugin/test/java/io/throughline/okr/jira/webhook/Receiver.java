package io.throughline.okr.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** A server that takes messages, or does not. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    /** What came, in order. */
    final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    /** What it answers to its n-th message, from 1. */
    volatile IntUnaryOperator answer = n -> 204;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            Got one = new Got(
                    exchange.getRequestMethod(),
                    headers.getFirst("X-Throughline-Delivery"),
                    headers.getFirst("X-Throughline-Timestamp"),
                    headers.getFirst("X-Throughline-Signature"),
                    new String(body, StandardCharsets.UTF_8),
                    new ObjectMapper().readTree(body));
            got.add(one);
            int status = answer.applyAsInt(got.size());
            if (status >= 300 && status < 400) {
                exchange.getResponseHeaders()
                        .set("Location", address("/elsewhere").toString());
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    List<Long> revisions(String scope) {
        synchronized (got) {
            return got.stream()
                    .filter(one -> one.json().get("scope").asText().equals(scope))
                    .map(one -> one.json().get("revision").asLong())
                    .toList();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A message. */
    record Got(String method, String id, String seconds, String signature, String body, JsonNode json) {}
}
