package io.throughline.sandbox.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.application.confluence.ConfluenceApplicationType;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseReadTimeoutException;
import com.atlassian.sal.api.net.ResponseStatusException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LinkTest {
    private final ApplicationLinkTokens tokens = new SignedLinkTokens(Clock.systemUTC());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Optional<String> viewer = Optional.of("mei");
    private HttpServer jira;
    private LinkRequests requests;
    private LinkedApplications links;

    @BeforeEach
    void start() throws IOException {
        jira = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        jira.setExecutor(threads);
        jira.createContext(
                "/jira/who", exchange -> answer(exchange, 200, who(exchange).orElse("nobody")));
        jira.createContext("/jira/missing", exchange -> answer(exchange, 404, "not here"));
        jira.createContext("/jira/slow", exchange -> {
            try {
                Thread.sleep(2_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "late");
        });
        jira.createContext(
                "/jira/echo",
                exchange -> answer(
                        exchange,
                        200,
                        exchange.getRequestMethod() + " "
                                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                                + exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        jira.createContext("/jira/same", exchange -> {
            exchange.getResponseHeaders().add("ETag", "W/\"1\"");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        jira.createContext("/jira/packed", exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write("打包".getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        jira.start();
        URI address = URI.create("http://localhost:" + jira.getAddress().getPort() + "/jira");
        requests =
                new LinkRequests(address, URI.create("http://localhost:1/confluence/authorise"), tokens, () -> viewer);
        links = new LinkedApplications(
                List.of(new LinkedApplication(new ApplicationId("1"), new JiraType(), "Jira", address, requests)));
    }

    @AfterEach
    void stop() {
        jira.stop(0);
        threads.shutdownNow();
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

    private Request<?, Response> request(Request.MethodType method, String url) throws CredentialsRequiredException {
        return links.getPrimaryApplicationLink(JiraApplicationType.class)
                .createAuthenticatedRequestFactory()
                .createRequest(method, url);
    }

    @Test
    void the_viewer_is_the_same_person_at_the_other_end() throws Exception {
        assertThat(request(Request.MethodType.GET, "/who").execute()).isEqualTo("mei");
        viewer = Optional.of("linxiao");
        assertThat(request(Request.MethodType.GET, "who").execute()).isEqualTo("linxiao");
    }

    @Test
    void the_signed_name_goes_to_the_linked_application_only() throws Exception {
        String elsewhere = "http://127.0.0.1:" + jira.getAddress().getPort() + "/jira/who";
        assertThat(request(Request.MethodType.GET, elsewhere).execute()).isEqualTo("nobody");
    }

    @Test
    void an_anonymous_visitor_must_authorise_first() {
        viewer = Optional.empty();
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/who"))
                .isInstanceOfSatisfying(CredentialsRequiredException.class, required -> {
                    assertThat(required.getAuthorisationURI()).hasToString("http://localhost:1/confluence/authorise");
                    assertThat(required.getAuthorisationURI(URI.create("http://x/?a=b")))
                            .hasToString(
                                    "http://localhost:1/confluence/authorise?redirectUrl=http%3A%2F%2Fx%2F%3Fa%3Db");
                });
    }

    @Test
    void a_handler_gets_the_answer_whatever_its_status() throws Exception {
        assertThat(request(Request.MethodType.GET, "/missing").<Integer>executeAndReturn(Response::getStatusCode))
                .isEqualTo(404);
        Response same = request(Request.MethodType.GET, "/same").executeAndReturn(response -> response);
        assertThat(same.getStatusCode()).isEqualTo(304);
        assertThat(same.getHeader("etag")).isEqualTo("W/\"1\"");
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/missing").execute())
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void bodies_and_headers_are_sent() throws Exception {
        Request<?, Response> request = request(Request.MethodType.PUT, "/echo");
        request.setHeader("If-None-Match", "W/\"7\"");
        request.setRequestBody("{\"a\":\"ä\"}", "application/json");
        assertThat(request.execute()).isEqualTo("PUT application/json W/\"7\" {\"a\":\"ä\"}");
    }

    @Test
    void a_compressed_answer_is_unpacked() throws Exception {
        assertThat(request(Request.MethodType.GET, "/packed").execute()).isEqualTo("打包");
    }

    @Test
    void time_outs_are_kept() throws Exception {
        Request<?, Response> request = request(Request.MethodType.GET, "/slow");
        request.setSoTimeout(200);
        assertThatThrownBy(request::execute).isInstanceOf(ResponseReadTimeoutException.class);
    }

    @Test
    void nobody_listening_is_a_response_exception() throws Exception {
        jira.stop(0);
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/who").execute())
                .isInstanceOf(ResponseException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void a_test_can_break_and_mend_the_link() throws Exception {
        requests.faults(LinkFaults.REFUSE);
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/who").execute())
                .isInstanceOf(ResponseException.class);
        requests.faults(LinkFaults.SLOW);
        Request<?, Response> slow = request(Request.MethodType.GET, "/who");
        slow.setSoTimeout(50);
        assertThatThrownBy(slow::execute).isInstanceOf(ResponseReadTimeoutException.class);
        requests.faults(LinkFaults.UNAUTHORISED);
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/who"))
                .isInstanceOf(CredentialsRequiredException.class);
        requests.faults(LinkFaults.NONE);
        assertThat(request(Request.MethodType.GET, "/who").execute()).isEqualTo("mei");
    }

    @Test
    void there_is_one_link_and_it_is_to_a_jira() {
        assertThat(links.getApplicationLinks(ConfluenceApplicationType.class)).isEmpty();
        assertThat(links.getPrimaryApplicationLink(ConfluenceApplicationType.class))
                .isNull();
        assertThat(links.getApplicationLinks(JiraApplicationType.class)).hasSize(1);
        links.configure(List.of());
        assertThat(links.getPrimaryApplicationLink(JiraApplicationType.class)).isNull();
    }
}
