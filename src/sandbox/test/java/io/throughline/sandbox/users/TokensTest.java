package io.throughline.sandbox.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.StubProduct;
import io.throughline.sandbox.TinyPlugin;
import io.throughline.sandbox.host.Switch;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal access tokens and passwords sent with a request, over HTTP. */
class TokensTest {
    private static final String TOKENS = "/rest/pat/latest/tokens";

    @TempDir
    static Path directory;

    private static RunningHost host;
    private static Browser mei;

    @BeforeAll
    static void start() {
        HostOptions options = HostOptions.in(directory.resolve("data")).plugin(TinyPlugin.build(directory, "1.0"));
        host = RunningHost.start(options, StubProduct.jira(), new SignedLinkTokens(Clock.systemUTC()));
        mei = Browser.loggedIn(host.baseUrl(), "mei");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<String> make(String body) {
        return mei.send(
                mei.to(TOKENS).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode made(String name) throws IOException {
        return json(make("{\"name\":\"" + name + "\",\"expirationDuration\":90}"));
    }

    private static HttpResponse<String> with(String token, String path) {
        Browser script = new Browser(host.baseUrl());
        return script.send(script.to(path).header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> withPassword(String pair, String path) {
        Browser script = new Browser(host.baseUrl());
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return script.send(script.to(path).header("Authorization", "Basic " + encoded));
    }

    @Test
    void a_token_is_made_shown_once_and_opens_rest_and_servlets_as_its_owner() throws IOException {
        HttpResponse<String> answer = make("{\"name\":\"script\",\"expirationDuration\":90}");
        JsonNode token = json(answer);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(token.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "name", "createdAt", "expiringAt", "rawToken");
        assertThat(Duration.between(
                        Instant.parse(token.get("createdAt").asText()),
                        Instant.parse(token.get("expiringAt").asText())))
                .isEqualTo(Duration.ofDays(90));
        String raw = token.get("rawToken").asText();
        assertThat(with(raw, "/rest/tiny/1/hello").body()).contains("Person mei");
        assertThat(with(raw, "/plugins/servlet/tiny").body()).contains("Person mei");
        assertThat(mei.send(mei.to(TOKENS)).body())
                .contains("\"script\"", "lastAccessedAt")
                .doesNotContain("rawToken", raw);
    }

    @Test
    void the_database_holds_no_token_that_could_be_used() throws IOException {
        String raw = made("hashed").get("rawToken").asText();
        List<String> stored = host.database()
                .query("select token_hash from host_token where name = 'hashed'", row -> row.getString(1));
        assertThat(stored).singleElement().satisfies(hash -> {
            assertThat(hash).isNotEqualTo(raw);
            assertThat(with(hash, "/rest/tiny/1/hello").statusCode()).isEqualTo(401);
        });
    }

    @Test
    void a_wrong_token_is_refused_even_where_anyone_may_come_in() {
        assertThat(with("bm9ib2R5", "/rest/tiny/1/hello/zone").statusCode()).isEqualTo(401);
        assertThat(with("bm9ib2R5", "/login").statusCode()).isEqualTo(401);
        assertThat(mei.send(mei.to("/rest/tiny/1/hello").header("Authorization", "Bearer bm9ib2R5"))
                        .statusCode())
                .as("beside a good session")
                .isEqualTo(401);
    }

    @Test
    void a_revoked_token_is_refused_and_only_its_owner_can_revoke_it() throws IOException {
        JsonNode token = made("going");
        String raw = token.get("rawToken").asText();
        String path = TOKENS + "/" + token.get("id").asText();
        Browser admin = Browser.loggedIn(host.baseUrl(), "admin");

        assertThat(admin.send(admin.to(path).DELETE()).statusCode()).isEqualTo(404);
        assertThat(with(raw, "/rest/tiny/1/hello").statusCode()).isEqualTo(200);
        assertThat(mei.send(mei.to(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(with(raw, "/rest/tiny/1/hello").statusCode()).isEqualTo(401);
        assertThat(mei.send(mei.to(path).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void an_expired_token_is_refused() throws IOException {
        JsonNode token = made("old");
        host.database()
                .update(
                        "update host_token set expires = ? where id = ?",
                        Instant.now().toEpochMilli() - 1,
                        token.get("id").asLong());
        assertThat(with(token.get("rawToken").asText(), "/rest/tiny/1/hello").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_needs_a_name_and_a_sensible_time() {
        assertThat(make("{\"name\":\"\"}").statusCode()).isEqualTo(400);
        assertThat(make("{\"name\":\"x\",\"expirationDuration\":0}").statusCode())
                .isEqualTo(400);
        assertThat(make("{\"name\":\"x\",\"expirationDuration\":366}").statusCode())
                .isEqualTo(400);
        assertThat(make("{\"name\":\"x\",\"expirationDuration\":\"soon\"}").statusCode())
                .isEqualTo(400);
        assertThat(make("{").statusCode()).isEqualTo(400);
        assertThat(make("{\"name\":\"for ever\"}").body()).doesNotContain("expiringAt");
    }

    @Test
    void tokens_are_made_only_by_people_who_are_logged_in_and_not_by_other_sites() {
        Browser nobody = new Browser(host.baseUrl());
        HttpRequest.Builder json = nobody.to(TOKENS).header("Content-Type", "application/json");
        assertThat(nobody.send(json.POST(BodyPublishers.ofString("{\"name\":\"x\"}")))
                        .statusCode())
                .isEqualTo(401);
        HttpRequest.Builder form = mei.to(TOKENS).header("Content-Type", "text/plain");
        assertThat(mei.send(form.POST(BodyPublishers.ofString("{\"name\":\"x\"}")))
                        .statusCode())
                .isEqualTo(403);
        HttpRequest.Builder elsewhere = mei.to(TOKENS)
                .header("Content-Type", "application/json")
                .header("Referer", "https://elsewhere.example/page");
        assertThat(mei.send(elsewhere.POST(BodyPublishers.ofString("{\"name\":\"x\"}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_profile_page_makes_a_token_shows_it_once_and_revokes_it() {
        Browser admin = Browser.loggedIn(host.baseUrl(), "admin");
        String page = "/secure/ViewPersonalAccessTokens.jspa";
        String form = Browser.formToken(admin.send(admin.to(page)).body());
        String made = admin.post(page, Map.of("atl_token", form, "name", "<b>mine</b>", "days", "30"))
                .body();
        String raw = made.replaceAll("(?s).*id=\"raw-token\"[^>]*>([^<]+)<.*", "$1");
        assertThat(with(raw, "/rest/tiny/1/hello").body()).contains("Person admin");
        String listed = admin.send(admin.to(page)).body();
        assertThat(listed).contains("&lt;b&gt;mine&lt;/b&gt;").doesNotContain(raw, "$");
        String id = listed.replaceAll("(?s).*data-token=\"(\\d+)\".*", "$1");
        assertThat(admin.post(page, Map.of("revoke", id)).statusCode())
                .as("without the form's token")
                .isEqualTo(403);
        assertThat(admin.post(page, Map.of("atl_token", form, "revoke", id)).body())
                .doesNotContain("mine");
        assertThat(with(raw, "/rest/tiny/1/hello").statusCode()).isEqualTo(401);
    }

    @Test
    void passwords_are_taken_with_a_request_only_where_the_switch_allows_it() {
        HttpResponse<String> refused = withPassword("mei:mei", "/rest/tiny/1/hello/zone");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Basic Authentication has been disabled on this instance.");
        host.switches().set(Switch.BASIC_AUTHENTICATION, "on");
        try {
            assertThat(withPassword("mei:mei", "/rest/tiny/1/hello").body()).contains("Person mei");
            HttpResponse<String> wrong = withPassword("mei:wrong", "/rest/tiny/1/hello/zone");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().firstValue("X-Seraph-LoginReason")).contains("AUTHENTICATED_FAILED");
        } finally {
            host.switches().set(Switch.BASIC_AUTHENTICATION, "off");
        }
    }
}
