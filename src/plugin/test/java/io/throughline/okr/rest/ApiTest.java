package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.templates.HouseWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API as a client sees it. The time is the mock-ups' 12 August 2027. */
class ApiTest {
    private final Api api = new Api(HouseWording.english());
    private int unit;
    private int cycle;
    private int objective;

    @BeforeEach
    void a_department_with_an_objective() {
        cycle = api.post(
                        "/cycles",
                        """
                {"name": "2027", "starts": "2027-01-01", "ends": "2027-12-31", "state": "open"}""")
                .json()
                .get("id")
                .asInt();
        unit = api.post(
                        "/org-units",
                        """
                {"name": "Payments Engineering", "leads": ["mei"], "visibility": "everyone"}""")
                .json()
                .get("id")
                .asInt();
        objective = api.post("/objectives", objective("Merchants trust every payment"))
                .json()
                .get("id")
                .asInt();
    }

    @AfterEach
    void close() {
        api.close();
    }

    private String objective(String title) {
        return """
                {"orgUnit": %d, "cycle": %d, "title": "%s"}""".formatted(unit, cycle, title);
    }

    private String keyResult(String title, int target) {
        return """
                {"objective": %d, "title": "%s", "source": "check-in", "target": %d, "unit": "%%"}"""
                .formatted(objective, title, target);
    }

    private int made(String path, String body) {
        return api.post(path, body).json().get("id").asInt();
    }

    @Test
    void what_is_created_has_an_address_and_a_strong_tag() {
        Answer made = api.post("/objectives", objective("Closing the books is quiet"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.type()).isEqualTo("application/json");
        assertThat(made.header("Location"))
                .isEqualTo("http://localhost:2990/jira/rest/okr/1/objectives/"
                        + made.json().get("id"));
        assertThat(made.header("ETag")).matches("\"" + made.json().get("version") + "\\.[\\w-]{16}\"");
        assertThat(made.json().get("title").asText()).isEqualTo("Closing the books is quiet");
    }

    @Test
    void a_change_that_names_the_version_is_made_once() {
        String path = "/objectives/" + objective;
        String tag = api.get(path).header("ETag");

        Answer first = api.put(path, objective("Merchants trust us"), "If-Match", tag);
        Answer second = api.put(path, objective("Merchants love us"), "If-Match", tag);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(tag);
        assertThat(second.status()).isEqualTo(412);
        assertThat(api.get(path).json().get("title").asText()).isEqualTo("Merchants trust us");
    }

    @Test
    void a_change_that_names_no_version_is_refused() {
        Answer answer = api.put("/objectives/" + objective, objective("Merchants trust us"));

        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("title").asText()).isEqualTo("Name the version you change");
    }

    @Test
    void a_version_of_another_making_is_stale() {
        Answer answer = api.put("/objectives/" + objective, objective("Merchants trust us"), "If-Match", "W/\"7\"");

        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    void the_board_is_not_sent_twice_to_who_has_it() {
        made("/key-results", keyResult("Raise the success rate", 98));
        Answer board = api.get("/board?unit=Payments%20Engineering&cycle=2027");
        String tag = board.header("ETag");

        Answer again = api.get("/board?unit=" + unit + "&cycle=" + cycle, "If-None-Match", "\"x\", " + tag);

        assertThat(board.status()).isEqualTo(200);
        assertThat(board.json().get("rows").findValuesAsText("title"))
                .containsExactly("Merchants trust every payment", "Raise the success rate");
        assertThat(tag).startsWith("W/\"");
        assertThat(board.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_board_is_read_as_of_a_day_and_its_bytes_are_never_those_of_now() {
        int keyResult = made("/key-results", keyResult("Raise the success rate", 98));
        Answer now = api.get("/board");
        Answer today = api.get("/board?asOf=2027-08-12");
        api.post("/key-results/" + keyResult + "/check-ins", "{\"value\": 49}");

        assertThat(today.json()).isEqualTo(now.json());
        assertThat(api.get("/board?asOf=2027-08-12", "If-None-Match", today.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/board", "If-None-Match", now.header("ETag")).status())
                .isEqualTo(200);
        assertThat(api.get("/board?unit=" + unit + "&asOf=2027-08-11").status()).isEqualTo(404);
        Answer tomorrow = api.get("/board?asOf=2027-08-13");
        assertThat(tomorrow.status()).isEqualTo(400);
        assertThat(tomorrow.json().get("errors").get(0).get("field").asText()).isEqualTo("asOf");
        assertThat(tomorrow.json().get("errors").get(0).get("message").asText()).isEqualTo("A day that has come.");
    }

    @Test
    void a_board_that_changed_is_sent_again() {
        int keyResult = made("/key-results", keyResult("Raise the success rate", 98));
        String tag = api.get("/board").header("ETag");

        api.post("/key-results/" + keyResult + "/check-ins", "{\"value\": 49}");

        assertThat(api.get("/board", "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void a_board_that_is_not_there_is_a_problem() {
        Answer answer = api.get("/board?unit=Nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asText()).isEqualTo("This does not exist, or you may not see it.");
    }

    @Test
    void a_check_in_moves_the_number_and_is_explained() {
        int keyResult = made("/key-results", keyResult("Raise the success rate", 98));

        Answer checkIn = api.post(
                "/key-results/" + keyResult + "/check-ins",
                "{\"value\": 49, \"confidence\": 7, \"comment\": \"Half way\", \"effective\": null}");

        assertThat(checkIn.status()).isEqualTo(201);
        JsonNode explained =
                api.get("/key-results/" + keyResult + "/explanation").json();
        assertThat(explained.get("progress").asDouble()).isEqualTo(0.5);
        assertThat(explained.get("text").asText()).isNotBlank().doesNotStartWith("okr.");
        assertThat(api.get("/key-results/" + keyResult + "/check-ins").json().findValuesAsText("comment"))
                .containsExactly("Half way");
        assertThat(api.get("/objectives/" + objective + "/explanation")
                        .json()
                        .get("progress")
                        .asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void what_an_answer_says_can_be_sent_back() {
        int made = made(
                "/key-results",
                """
                {"objective": %d, "title": "Ship it", "source": "check-in", "measure": "milestones",
                 "steps": [{"title": "Design", "weight": 1}, {"title": "Build", "weight": 3}], "labels": ["q3"],
                 "due": "2027-10-31", "startConfidence": 6, "evidence": "In the log", "ambition": "aspirational"}"""
                        .formatted(objective));
        String path = "/key-results/" + made;
        api.post(path + "/check-ins", "{\"milestones\": [2]}");
        Answer answer = api.get(path);
        ObjectNode body = ((ObjectNode) answer.json())
                .retain(
                        "objective",
                        "title",
                        "source",
                        "kpi",
                        "measure",
                        "baseline",
                        "target",
                        "upper",
                        "decimals",
                        "unit",
                        "checkpoints",
                        "steps",
                        "weight",
                        "ambition",
                        "startConfidence",
                        "starts",
                        "due",
                        "theme",
                        "labels",
                        "evidence",
                        "counterMetric",
                        "targetReason",
                        "postMortem");
        Answer again = api.put(path, body.toString(), "If-Match", answer.header("ETag"));

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().get("steps")).isEqualTo(body.get("steps"));
        assertThat(again.json().get("progress").asDouble()).isEqualTo(0.75);
        assertThat(api.get(path + "/check-ins")
                        .json()
                        .at("/checkIns/0/milestones/0")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void only_a_measure_with_a_target_needs_one() {
        String body = "{\"objective\": %d, \"title\": \"It is there\", \"source\": \"check-in\", \"measure\": \"%s\"}";

        assertThat(api.post("/key-results", body.formatted(objective, "yes-no")).status())
                .isEqualTo(201);
        assertThat(api.post("/key-results", body.formatted(objective, "keep-above"))
                        .wrong())
                .containsExactly("target");
    }

    @Test
    void findings_speak_the_readers_language() {
        try (Api chinese = new Api(HouseWording.chinese())) {
            int id = chinese.desk.objective(
                    chinese.desk.unit("Quality", 0),
                    chinese.desk.cycle("2027", "2027-01-01", "2027-12-31", 0),
                    "Quality");

            JsonNode findings =
                    chinese.get("/objectives/" + id + "/findings").json().get("findings");

            assertThat(findings).isNotEmpty();
            assertThat(findings)
                    .allSatisfy(
                            finding -> assertThat(finding.get("text").asText()).matches(".*\\p{IsHan}.*"));
        }
    }

    @Test
    void an_issue_is_linked_once_and_unlinked() {
        api.desk.jira().epic(1, "PAY-142", 10);
        api.desk.jira().issue(2, "PAY-143", 10, 1, "done");
        int keyResult = api.desk.counting(objective, "Payment paths with a second way out");
        String links = "/key-results/" + keyResult + "/issue-links";

        JsonNode preview = api.get("/key-results/" + keyResult + "/link-preview?issue=PAY-142")
                .json();
        Answer first = api.post(links, "{\"issueKey\": \"PAY-142\"}");
        Answer second = api.post(links, "{\"issueKey\": \"PAY-142\"}");

        assertThat(preview.get("totalAfter").asInt()).isEqualTo(1);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(api.get("/issues/PAY-142/key-results").json().get("keyResults"))
                .hasSize(1);
        assertThat(api.get("/key-results/hits?query=second%20way&issue=PAY-142")
                        .json()
                        .findValuesAsText("linked"))
                .containsExactly("true");
        assertThat(api.call("DELETE", links + "/" + first.json().get("id"), null)
                        .status())
                .isEqualTo(204);
        assertThat(api.get(links).json().get("links")).isEmpty();
    }

    @Test
    void all_wrong_fields_are_named_at_once_with_the_unknown_ones() {
        Answer answer = api.post(
                "/key-results",
                "{\"objective\": \"one\", \"title\": 5, \"source\": \"check-in\", \"weight\": true, \"colour\": \"red\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrong()).containsExactlyInAnyOrder("objective", "title", "target", "weight", "colour");
        assertThat(answer.json().get("errors"))
                .allSatisfy(error ->
                        assertThat(error.get("message").asText()).isNotBlank().doesNotStartWith("okr."));
    }

    @Test
    void what_is_no_json_object_is_refused_in_words() {
        assertThat(api.post("/objectives", "[1]").json().get("detail").asText())
                .isEqualTo("The body must be one JSON object.");
        assertThat(api.post("/objectives", "{\"title\": \"x\",\n}")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("The body is not JSON: it breaks off at line 2, column 1.");
        assertThat(api.post("/objectives", "{\"title\": 1, \"title\": 2}").status())
                .isEqualTo(400);
        assertThat(api.post("/objectives", "").status()).isEqualTo(400);
        assertThat(api.post("/objectives", "{\"why\": \"" + "x".repeat(JsonBody.LIMIT) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_form_is_not_json() {
        Answer answer = api.call("POST", "/objectives", "title=x", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }

    @Test
    void an_address_that_is_none_and_a_method_it_does_not_take_are_problems_too() {
        Answer nowhere = api.get("/nowhere");
        Answer wrongMethod = api.call("DELETE", "/objectives", null);

        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.json().get("title").asText()).isEqualTo("Not found");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.header("Allow")).contains("POST");
        assertThat(api.get("/objectives/one").status()).isEqualTo(404);
    }

    @Test
    void who_may_see_but_not_change_is_told_so_and_the_log_is_the_administrators() {
        api.desk.as("passer-by");

        assertThat(api.post("/objectives", objective("Mine")).status()).isEqualTo(403);
        assertThat(api.get("/history?scope=cycle:" + cycle).status()).isEqualTo(403);
        api.desk.as("admin");
        assertThat(api.get("/history?scope=cycle:" + cycle).json().get("changes"))
                .isNotEmpty();
    }

    @Test
    void a_bad_number_in_the_address_is_named() {
        assertThat(api.get("/key-results/hits?limit=many").wrong()).containsExactly("limit");
        assertThat(api.get("/key-results/hits?limit=51").wrong()).containsExactly("limit");
    }

    @Test
    void lists_are_named() {
        assertThat(api.get("/cycles").json().get("cycles").findValuesAsText("name"))
                .containsExactly("2027");
        assertThat(api.get("/org-units").json().get("orgUnits").findValuesAsText("name"))
                .containsExactly("Payments Engineering");
    }
}
