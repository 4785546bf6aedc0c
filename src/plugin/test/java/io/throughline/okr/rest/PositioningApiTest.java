package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.templates.HouseWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Positioning as a client of the API sees it. */
class PositioningApiTest {
    private static final String PAYS = "{\"purpose\": \"To pay.\", \"statements\": [{\"text\": \"We pay.\"}]}";
    private static final String PAYS_AT_ONCE = "{\"statements\": [{\"text\": \"We pay at once.\"}]}";

    private final Api api = new Api(HouseWording.english());
    private String path;

    @BeforeEach
    void a_department() {
        int unit = api.post("/org-units", "{\"name\": \"R&D / Payments\", \"leads\": [\"mei\"]}")
                .json()
                .get("id")
                .asInt();
        path = "/org-units/" + unit + "/positioning";
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void the_first_version_starts_from_nothing_by_either_tag() {
        assertThat(api.get(path).json().get("version").asInt()).isZero();
        assertThat(api.put(path, PAYS).status()).isEqualTo(428);

        Answer first = api.put(path, PAYS, "If-Match", "*");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).matches("\"1\\.[\\w-]{16}\"");
        assertThat(api.put(path, PAYS_AT_ONCE, "If-Match", "*").status()).isEqualTo(412);
        assertThat(api.put(path, PAYS_AT_ONCE, "If-Match", "\"0\"").status()).isEqualTo(412);
    }

    @Test
    void each_version_can_be_read_again_and_one_that_is_not_there_is_not_found() {
        api.put(path, PAYS, "If-Match", "\"0\"");
        api.put(path, PAYS_AT_ONCE, "If-Match", "\"1\"");

        assertThat(api.get(path).json().at("/statements/0/text").asText()).isEqualTo("We pay at once.");
        assertThat(api.get(path + "?version=1").json().get("purpose").asText()).isEqualTo("To pay.");
        assertThat(api.get(path + "?version=3").status()).isEqualTo(404);
        assertThat(api.get(path + "?version=-1").wrong()).containsExactly("version");
        assertThat(api.get(path + "/versions").json().get("versions")).hasSize(2);
    }

    @Test
    void it_is_not_sent_twice_to_who_has_it_and_sent_again_when_it_changed() {
        api.put(path, PAYS, "If-Match", "\"0\"");
        String byName = "/positioning?unit=R%26D%20%2F%20Payments&version=0";
        String tag = api.get(byName).header("ETag");

        assertThat(tag).startsWith("W/\"");
        assertThat(api.get(path, "If-None-Match", "\"x\", " + tag).status()).isEqualTo(304);
        api.put(path, PAYS_AT_ONCE, "If-Match", "\"1\"");
        assertThat(api.get(byName, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void what_a_person_may_not_see_or_change_is_refused() {
        api.put(path, PAYS, "If-Match", "\"0\"");
        api.desk.as("priya");

        assertThat(api.put(path, PAYS_AT_ONCE, "If-Match", "\"1\"").status()).isEqualTo(403);
        assertThat(api.get("/org-units/999/positioning").status()).isEqualTo(404);
        assertThat(api.get("/org-units/999/positioning/versions").status()).isEqualTo(404);
    }

    @Test
    void wrong_fields_are_all_named() {
        Answer answer =
                api.put(path, "{\"statements\": [{\"text\": \"\"}, {\"text\": \"x\"}], \"why\": 1}", "If-Match", "*");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrong()).containsExactly("why");
        Answer blank = api.put(path, "{\"statements\": [{\"text\": \"\"}, {\"text\": \"x\"}]}", "If-Match", "*");
        assertThat(blank.wrong()).containsExactly("statements[0].text");
    }
}
