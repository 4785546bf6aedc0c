package io.throughline.sandbox.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What HTTP itself is asked for, in a running Jira: compression, tags, sizes, pages, and a problem wherever something is refused. */
class RestProtocolTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String API = "/rest/okr/1";
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private static Path data;

    private static Sandbox sandbox;
    private static Browser browser;

    @BeforeAll
    static void start() {
        HostOptions options = HostOptions.in(data).plugin(PluginJar.path());
        sandbox = Sandbox.start(options, options);
        sandbox.loadSample();
        browser = new Browser(sandbox.jira().baseUrl());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = browser.as("admin", API + path).headers("Accept-Language", "en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    @Test
    void the_host_packs_boards_and_lists_and_their_tags_hold_for_either_form() throws Exception {
        for (String path :
                List.of("/board?unit=Payments%20Engineering", "/key-results?limit=200", "/objectives?limit=50")) {
            HttpResponse<byte[]> plain = get(path);
            HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");

            assertThat(header(packed, "Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(header(packed, "Vary")).as(path).containsIgnoringCase("accept-encoding");
            assertThat(packed.body().length).as(path).isLessThan(plain.body().length / 2);
            assertThat(unpacked(packed.body())).as(path).isEqualTo(plain.body());
            assertThat(header(packed, "ETag")).as(path).startsWith("W/").isEqualTo(header(plain, "ETag"));
            assertThat(get(path, "Accept-Encoding", "gzip", "If-None-Match", header(plain, "ETag"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void an_element_has_a_strong_tag_and_is_not_sent_twice() throws Exception {
        HttpResponse<byte[]> first = get("/objectives/1", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> again = get("/objectives/1", "If-None-Match", header(first, "ETag"));

        assertThat(header(first, "ETag")).matches("\"\\d+\\.[\\w-]{16}\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(first, "Content-Encoding")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void pages_hold_every_key_result_once_with_the_fields_that_are_wanted() throws Exception {
        List<Integer> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(get("/key-results?limit=7&fields=id,owner.name&cursor=" + cursor)
                    .body());
            for (JsonNode one : page.get("keyResults")) {
                assertThat(one.size()).isEqualTo(2);
                ids.add(one.get("id").asInt());
            }
            cursor = page.get("next").asText();
        } while (!cursor.isEmpty());
        Set<Integer> all = new LinkedHashSet<>();
        JSON.readTree(get("/key-results?limit=200").body())
                .get("keyResults")
                .forEach(one -> all.add(one.get("id").asInt()));

        assertThat(ids).containsExactlyElementsOf(all).hasSizeGreaterThan(14);
    }

    @Test
    void a_body_that_is_too_long_is_refused_while_it_comes_and_one_that_is_packed_at_once() throws Exception {
        byte[] large = ("{\"why\": \"" + "x".repeat(MEBIBYTE + MEBIBYTE / 2) + "\"}").getBytes(StandardCharsets.UTF_8);
        // of unknown length
        HttpRequest.BodyPublisher streamed = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        problem(sent("POST", "/objectives", streamed), 413, "too-long");
        problem(sent("POST", "/objectives", BodyPublishers.ofByteArray(large)), 413, "too-long");

        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bomb)) {
            packing.write(large);
        }
        problem(
                sent("POST", "/objectives", BodyPublishers.ofByteArray(bomb.toByteArray()), "Content-Encoding", "gzip"),
                415,
                "format-sent");
    }

    @Test
    void whatever_is_refused_is_a_problem_and_no_page_of_the_host() throws Exception {
        problem(sent("GET", "/nowhere", BodyPublishers.noBody()), 404, "not-found");
        problem(sent("GET", "/objectives/1/nowhere", BodyPublishers.noBody()), 404, "not-found");
        problem(sent("GET", "/objectives/999999", BodyPublishers.noBody()), 404, "not-found");
        problem(sent("PUT", "/objectives", BodyPublishers.ofString("{}")), 405, "method");
        problem(sent("GET", "/objectives/1", BodyPublishers.noBody(), "Accept", "text/html"), 406, "format-asked-for");
        problem(
                sent("POST", "/objectives", BodyPublishers.ofString("<x/>"), "Content-Type", "application/xml"),
                415,
                "format-sent");
        problem(sent("POST", "/objectives", BodyPublishers.ofString("{\"title\":")), 400, "malformed");
        problem(sent("GET", "/objectives?cursor=abc", BodyPublishers.noBody()), 400, "invalid");
        problem(sent("GET", "/objectives?query=" + "x".repeat(5000), BodyPublishers.noBody()), 414, "address-too-long");
    }

    private static HttpResponse<String> sent(
            String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                browser.as("admin", API + path).header("Accept-Language", "en").method(method, body);
        if (body.contentLength() != 0) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static void problem(HttpResponse<String> answer, int status, String kind) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("type").asText()).isEqualTo("urn:throughline:problem:" + kind);
        assertThat(answer.body())
                .doesNotContain("<html")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }
}
