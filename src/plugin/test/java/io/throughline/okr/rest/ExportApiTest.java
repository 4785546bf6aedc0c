package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.templates.HouseWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The export as a client of the API sees it. */
class ExportApiTest {
    private final Api api = new Api(HouseWording.english());

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void an_administrator_gets_a_file() {
        api.desk.unit("Payments", 0);

        Answer answer = api.get("/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"okr-export.json\"");
        assertThat(answer.json().at("/orgUnits/0/name").asText()).isEqualTo("Payments");
        assertThat(answer.json().get("changes")).hasSize(1);
    }

    @Test
    void anybody_else_gets_a_problem_and_nothing_of_it() {
        api.desk.unit("Payments", 0);
        api.desk.as("mei");

        Answer answer = api.get("/export");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("Payments");
    }
}
