package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.templates.HouseWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sheets as a client of the API sees them. */
class SheetsApiTest {
    private static final String CSV = "text/csv";

    private final Api api = new Api(HouseWording.chinese());

    @BeforeEach
    void a_company() {
        int unit = api.desk.unit("Payments", 0);
        api.desk.objective(unit, api.desk.cycle("2027", "2027-01-01", "2027-12-31", 0), "Trust");
    }

    @AfterEach
    void close() {
        api.close();
    }

    private Answer send(String query, String body) {
        return api.call("POST", "/import/sheets?" + query, body, "Content-Type", CSV);
    }

    @Test
    void a_workbook_is_a_file_to_keep() {
        Answer answer = api.get("/export/sheets.xlsx?unit=Payments&cycle=2027");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"okr-sheets.xlsx\"");
        assertThat(answer.body()).startsWith("PK");
        assertThat(api.get("/import/template.xlsx?kind=objectives").body()).startsWith("PK");
    }

    @Test
    void a_text_has_titles_in_the_readers_language_or_the_names_that_never_change() {
        assertThat(api.get("/export/objectives.csv").body()).startsWith("\uFEFF键,文件内代号,标题,");
        Answer named = api.get("/export/objectives.csv?header=names&separator=semicolon");
        assertThat(named.type()).startsWith("text/csv;charset=UTF-8");
        assertThat(named.body()).startsWith("\uFEFFkey;ref;title;").contains("O-1;;Trust;Payments;2027;");
    }

    @Test
    void what_is_no_kind_no_cycle_or_no_separator_is_told() {
        assertThat(api.get("/export/things.csv").status()).isEqualTo(404);
        assertThat(api.get("/export/sheets.xlsx?cycle=1999").status()).isEqualTo(404);
        assertThat(api.get("/export/objectives.csv?separator=pipe&header=x").wrong())
                .containsExactly("separator", "header");
        assertThat(api.get("/import/template.xlsx?kind=things").wrong()).containsExactly("kind");
        assertThat(send("dryRun=perhaps&kind=things&days=x&separator=y&mapping=z", "a")
                        .wrong())
                .containsExactly("dryRun", "kind", "days", "separator", "mapping");
    }

    @Test
    void a_dry_run_tells_what_is_wrong_in_the_readers_language() {
        JsonNode report =
                send("kind=objectives&dryRun=true", "标题,Due,Mood\nX,soon,1\n").json();

        assertThat(report.get("wrong").asInt()).isEqualTo(1);
        assertThat(report.get("faults").findValuesAsText("column")).containsExactly("orgUnit", "cycle", "due");
        assertThat(report.at("/faults/2/text").asText())
                .isEqualTo(HouseWording.chinese().text("okr.refused.date"));
        assertThat(report.at("/faults/2/header").asText()).isEqualTo("Due");
        assertThat(report.at("/notes/0/header").asText()).isEqualTo("Mood");
    }

    @Test
    void what_is_wrong_in_earnest_is_a_problem_with_every_cell() {
        Answer answer = send("kind=objectives", "title,due\nX,soon\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrong()).containsExactly("objectives[2].orgUnit", "objectives[2].cycle", "objectives[2].due");
    }

    @Test
    void what_is_right_is_taken_in() {
        Answer answer = send("kind=objectives&unit=Payments&cycle=2027", "key,title\nO-1,Trusted\n,Another\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("rows").findValuesAsText("outcome")).containsExactly("changed", "made");
        assertThat(api.get("/export/objectives.csv").body()).contains("Trusted", "Another");
    }

    @Test
    void files_that_are_none_answer_by_what_is_wrong_with_them() {
        assertThat(send("kind=objectives", "\"open").status()).isIn(200, 400);
        assertThat(send("kind=objectives", "a".repeat((10 << 20) + 1)).status()).isEqualTo(413);
        Answer old = api.call("POST", "/import/sheets", "not a workbook", "Content-Type", SheetFile.XLSX);
        assertThat(old.status()).isEqualTo(400);
        assertThat(api.call("POST", "/import/sheets", "{}").status()).isEqualTo(415);
    }

    @Test
    void nobody_who_is_not_logged_in_gets_further_than_the_door() {
        api.desk.as("");

        assertThat(send("kind=objectives", "key,title\nO-1,Mine\n").status()).isEqualTo(403);
    }
}
