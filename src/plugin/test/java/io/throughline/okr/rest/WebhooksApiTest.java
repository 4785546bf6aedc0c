package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.domain.webhook.Webhooks;
import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.webhook.DeliverChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks as a client of the API sees them; where messages go is example.com, and none is really sent. */
class WebhooksApiTest {
    private static final String GOOD =
            "{\"url\":\"https://example.com/hook\",\"secret\":\"0123456789abcdef\",\"description\":\"Ours\"}";

    private final Api api = new Api(HouseWording.english());

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_webhook_is_set_up_told_tried_changed_and_removed_and_its_secret_is_never_said() {
        Answer made = api.post("/webhooks", GOOD);
        assertThat(made.status()).isEqualTo(201);
        String path = "/webhooks/" + made.json().get("id");
        api.desk.unit("Payments", 0);
        api.desk.the(DeliverChanges.class).due().forEach(api.desk.the(DeliverChanges.class)::deliver);

        Answer told = api.get(path + "/deliveries");
        JsonNode tried = api.post(path + "/test", "{}").json();
        Answer changed = api.put(
                path,
                "{\"url\":\"https://hooks.example.com\",\"scopes\":[\"shared\"],\"elements\":[\"org-unit\"],"
                        + "\"kinds\":[\"created\"],\"active\":false}",
                "If-Match",
                "\"1\"");

        assertThat(told.json().at("/deliveries/0/scope").asText()).isEqualTo("shared");
        assertThat(told.json().at("/deliveries/0/outcome").asText()).isEqualTo("delivered");
        assertThat(tried.get("outcome").asText()).isEqualTo("delivered");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("scopes").toString()).isEqualTo("[\"shared\"]");
        assertThat(changed.header("ETag")).startsWith("\"2.");
        for (Answer answer : new Answer[] {made, api.get("/webhooks"), api.get(path), changed}) {
            assertThat(answer.body()).doesNotContain("0123456789abcdef").contains("example.com");
        }
        assertThat(api.store().port(Webhooks.class).all().get(0).secret())
                .as("left out, it stays")
                .isEqualTo("0123456789abcdef");
        assertThat(api.put(path, GOOD, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(api.call("DELETE", path, null).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_by_field() {
        assertThat(api.post("/webhooks", "{}").wrong()).containsExactly("url", "secret");
        assertThat(api.post(
                                "/webhooks",
                                "{\"url\":\"https://example.com\",\"secret\":\"short\",\"scopes\":[\"cycle:x\",\"shared\"],"
                                        + "\"elements\":[\"goal\"],\"kinds\":[\"\"],\"color\":1}")
                        .wrong())
                .containsExactly("color");
        assertThat(api.post(
                                "/webhooks",
                                "{\"url\":\"https://example.com\",\"secret\":\"short\",\"scopes\":[\"cycle:x\",\"shared\"],"
                                        + "\"elements\":[\"goal\"],\"kinds\":[\"\"]}")
                        .wrong())
                .containsExactly("secret", "scopes[0]", "elements[0]", "kinds[0]");
        for (String url : new String[] {
            "ftp://example.com",
            "https://me:secret@example.com",
            "example.com",
            "https://example.com/#a",
            "file:///etc/passwd",
            "https://example.com/ x",
            "http:///example.com",
            "https://evil.test"
        }) {
            assertThat(api.post("/webhooks", GOOD.replace("https://example.com/hook", url))
                            .wrong())
                    .as(url)
                    .containsExactly("url");
        }
    }

    @Test
    void there_is_room_for_twenty() {
        for (int i = 0; i < 20; i++) {
            assertThat(api.post("/webhooks", GOOD).status()).isEqualTo(201);
        }

        assertThat(api.post("/webhooks", GOOD).status()).isEqualTo(409);
    }

    @Test
    void who_does_not_administer_is_told_the_same_of_every_webhook() {
        String path = "/webhooks/" + api.post("/webhooks", GOOD).json().get("id");
        api.desk.as("mei");

        for (String each : new String[] {"/webhooks", path, path + "/deliveries", "/webhooks/999"}) {
            assertThat(api.get(each).status()).as(each).isEqualTo(403);
        }
        assertThat(api.post("/webhooks", GOOD).status()).isEqualTo(403);
        assertThat(api.put(path, GOOD, "If-Match", "\"1\"").status()).isEqualTo(403);
        assertThat(api.post(path + "/test", "{}").status()).isEqualTo(403);
        assertThat(api.call("DELETE", path, null).status()).isEqualTo(403);
        assertThat(api.store().port(Webhooks.class).all()).hasSize(1);
    }
}
