package io.throughline.sandbox.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** The other end of a link, with an answer of each kind. */
final class LinkedJira implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ApplicationLinkTokens tokens;
    private final HttpServer server;

    LinkedJira(ApplicationLinkTokens tokens) throws IOException {
        this.tokens = tokens;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/jira/who", exchange -> answer(exchange, 200, who(exchange).orElse("nobody")));
        server.createContext("/jira/missing", exchange -> answer(exchange, 404, "not here"));
        server.createContext("/jira/login.jsp", exchange -> answer(exchange, 200, "<html>Log in</html>"));
        server.createContext("/jira/slow", exchange -> {
            try {
                Thread.sleep(2_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "late");
        });
        server.createContext(
                "/jira/echo",
                exchange -> answer(
                        exchange,
                        200,
                        exchange.getRequestMethod() + " "
                                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                                + exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        server.createContext("/jira/same", exchange -> {
            exchange.getResponseHeaders().add("ETag", "W/\"1\"");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        server.createContext("/jira/refused", exchange -> {
            exchange.getResponseHeaders()
                    .add("WWW-Authenticate", "OAuth realm=\"x\", oauth_problem=\"token_rejected\"");
            answer(exchange, 401, "oauth_problem=token_rejected");
        });
        server.createContext("/jira/packed", exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write("打包".getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.getResponseHeaders().add("Content-Type", "text/plain;charset=UTF-8");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + port() + "/jira");
    }

    int port() {
        return server.getAddress().getPort();
    }

    private Optional<String> who(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(ApplicationLinkTokens.HEADER))
                .flatMap(tokens::verify);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain;charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
