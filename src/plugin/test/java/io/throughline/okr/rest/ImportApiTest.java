package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.templates.HouseWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The import as a client of the API sees it. */
class ImportApiTest {
    private static final String NEWER = "{\"format\":\"throughline\",\"version\":2}";

    private final Api from = new Api(HouseWording.english());
    private final Api to = new Api(HouseWording.english());

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    @Test
    void what_was_exported_there_is_here_afterwards_under_other_people() {
        from.desk.unit("Payments", 0, "mei");

        Api.Answer answer = to.call("POST", "/import?people=mei=otto", exported(from));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("lists").findValuesAsText("name")).contains("orgUnits", "changes");
        assertThat(answer.json().at("/people/1/match").asText()).isEqualTo("mapped");
        JsonNode copy = to.get("/export").json();
        assertThat(copy.at("/orgUnits/0/leads/0").asText()).isEqualTo("otto");
        assertThat(copy.at("/changes/0/after/leads/0").asText()).isEqualTo("otto");
    }

    @Test
    void a_dry_run_tells_every_row_and_what_is_wrong_with_it_and_writes_nothing() {
        from.desk.unit("Payments", 0, "mei");
        String document = exported(from).replace("\"visibility\":\"everyone\"", "\"visibility\":\"nobody\"");
        String before = exported(to);

        Api.Answer answer = to.call("POST", "/import?dryRun=true", document);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode unit = null;
        for (JsonNode row : answer.json().get("rows")) {
            unit = row.get("path").asText().equals("orgUnits[0]") ? row : unit;
        }
        assertThat(unit).isNotNull();
        assertThat(unit.get("name").asText()).isEqualTo("Payments");
        assertThat(unit.get("outcome").asText()).isEqualTo("refused");
        assertThat(unit.at("/errors/0/field").asText()).isEqualTo("orgUnits[0].visibility");
        assertThat(unit.at("/errors/0/message").asText()).contains("everyone");
        assertThat(answer.json().get("refused").asInt()).isPositive();
        assertThat(exported(to)).isEqualTo(before);
    }

    @Test
    void a_used_store_keeps_its_settings_and_who_is_named_for_nobody_is_told() {
        from.desk.unit("Payments", 0, "mei");
        String document = exported(from);
        assertThat(outcomeOfSettings(document)).isEqualTo("added");
        to.desk.unit("Press", 0);

        assertThat(outcomeOfSettings(document)).isEqualTo("left");
        JsonNode done = to.call("POST", "/import?people=nobody=otto", document).json();

        assertThat(done.get("lists").findValuesAsText("name"))
                .contains("orgUnits")
                .doesNotContain("settings");
        assertThat(done.get("people").findValuesAsText("match")).contains("absent");
    }

    private String outcomeOfSettings(String document) {
        return to.call("POST", "/import?dryRun=true", document)
                .json()
                .at("/rows/0/outcome")
                .asText();
    }

    @Test
    void a_newer_version_is_refused_naming_both() {
        Api.Answer answer = to.call("POST", "/import", NEWER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.wrong()).containsExactly("version");
        assertThat(answer.body()).contains("version 2").contains("up to 1");
    }

    @Test
    void who_is_meant_has_to_be_somebody() {
        assertThat(to.call("POST", "/import?people=mei", NEWER).wrong()).containsExactly("people");
        assertThat(to.call("POST", "/import?people=mei=nobody", NEWER).wrong()).containsExactly("people");
        assertThat(to.call("POST", "/import?dryRun=perhaps", NEWER).wrong()).containsExactly("dryRun");
        assertThat(to.call("POST", "/import?mode=perhaps", NEWER).wrong()).containsExactly("mode");
    }

    @Test
    void a_merge_tells_what_differs_and_changes_that() {
        from.desk.unit("Payments", 0, "mei");
        String document = exported(from);
        String led = document.replace("\"leads\":[\"mei\"]", "\"leads\":[\"otto\"]");

        JsonNode rows =
                from.call("POST", "/import?mode=merge&dryRun=true", led).json().get("rows");
        Api.Answer answer = from.call("POST", "/import?mode=merge", led);

        assertThat(rows.findValuesAsText("outcome")).containsOnly("same", "left", "changed");
        assertThat(rows.toString()).contains("\"outcome\":\"changed\",\"fields\":[\"leads\"]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(from.get("/export").json().at("/orgUnits/0/leads/0").asText())
                .isEqualTo("otto");
        assertThat(from.get("/export").json().at("/changes/1/kind").asText()).isEqualTo("changed");
    }

    @Test
    void anybody_but_an_administrator_gets_a_problem_and_nothing_is_read() {
        to.desk.as("mei");

        assertThat(to.call("POST", "/import", NEWER).status()).isEqualTo(403);
        assertThat(to.call("POST", "/import?dryRun=true", NEWER).status()).isEqualTo(403);
    }

    @Test
    void the_schema_is_there_for_everybody() {
        to.desk.as("mei");

        Api.Answer answer = to.get("/export/schema");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/schema+json");
        assertThat(answer.json().at("/properties/version/const").asInt()).isEqualTo(1);
    }

    private static String exported(Api api) {
        return api.get("/export").body();
    }
}
