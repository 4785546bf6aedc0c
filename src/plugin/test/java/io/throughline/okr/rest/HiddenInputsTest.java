package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.job.RecountStale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hidden things give away, and all they do: a number that is everybody's, one line of its explanation, and sequential keys. */
class HiddenInputsTest {
    private final HiddenWorld world = new HiddenWorld(1);
    private JsonNode objective;

    @BeforeEach
    void a_goal_that_everyone_sees() {
        world.administrator();
        objective = world.objective(world.units.get(0), world.cycles.get(2), false, List.of(), said());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_issue_one_may_not_browse_moves_the_number_and_one_line_that_names_nothing() {
        JsonNode keyResult = world.keyResult(objective.get("id").asInt(), 1);
        String path = "/key-results/" + keyResult.get("id");
        world.api.desk.jira().epic(50, "SEC-50", 9);
        world.api.desk.jira().issue(51, "SEC-51", 9, 50, "new");
        world.api.desk.jira().issue(52, "SEC-52", 9, 50, "new");
        world.post(path + "/issue-links", said("issueKey", "SEC-50"));
        world.post(path + "/issue-links", said("issueKey", "PAY-40"));
        Map<String, String> before = everything();
        JsonNode explained = world.api.get(path + "/explanation").json();

        world.administrator();
        world.api.desk.jira().move(51, "done");
        world.api.desk.the(NoteIssueChange.class).note(51, 9, 50, 50);
        world.api.desk.the(RecountStale.class).recount();

        Map<String, String> after = everything();
        JsonNode now = world.api.get(path + "/explanation").json();
        assertThat(now.get("inputs")).isEqualTo(explained.get("inputs")).hasSize(1);
        assertThat(now.get("hiddenInputs").asInt()).isEqualTo(1);
        assertThat(now.get("hiddenWeight").asDouble()).isEqualTo(2 / 3.0);
        assertThat(now.get("hiddenGives").asDouble()).isEqualTo(1 / 3.0);
        assertThat(explained.get("hiddenGives").asDouble()).isZero();
        onlyOf(keyResult, before, after);
        assertThat(after.values()).noneMatch(answer -> answer.contains("SEC-5"));
    }

    @Test
    void a_value_of_a_hidden_kpi_shows_in_the_key_results_that_take_it_and_nowhere_else() {
        int unit = world.units.get(8);
        int kpi = world.kpi(unit);
        JsonNode keyResult = world.post(
                "/key-results",
                said("title", world.marks.ofObjective(objective.get("id").asInt()), "source", "kpi")
                        .put("objective", objective.get("id").asInt())
                        .put("kpi", kpi)
                        .put("target", 1000));
        Map<String, String> before = everything();

        world.administrator();
        world.post(
                "/kpis/" + kpi + "/values",
                said("note", world.marks.ofUnit(unit)).put("value", 500));

        Map<String, String> after = everything();
        assertThat(world.api
                        .get("/key-results/" + keyResult.get("id"))
                        .json()
                        .get("now")
                        .asInt())
                .isEqualTo(500);
        onlyOf(keyResult, before, after);
        Hidden hidden = new Hidden(world.api.store(), "sid");
        assertThat(after.values())
                .allMatch(answer -> world.marks.hidden(answer, hidden).isEmpty());
    }

    @Test
    void a_value_of_a_day_that_counts_no_more_changes_nothing() {
        int kpi = world.kpi(world.units.get(8));
        world.post(
                "/key-results",
                said("title", "It", "source", "kpi")
                        .put("objective", objective.get("id").asInt())
                        .put("kpi", kpi)
                        .put("target", 1000));
        Map<String, String> before = everything();

        world.administrator();
        world.post("/kpis/" + kpi + "/values", said("effective", "2027-01-05").put("value", 500));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_is_made_unseen_takes_a_key_of_its_own() {
        world.objective(world.units.get(8), world.cycles.get(2), false, List.of(), said());
        JsonNode next = world.objective(world.units.get(0), world.cycles.get(2), false, List.of(), said());

        int number = Integer.parseInt(objective.get("key").asText().substring(2));
        assertThat(next.get("key").asText()).isEqualTo("O-" + (number + 2));
    }

    /** All that somebody reads who belongs nowhere. */
    private Map<String, String> everything() {
        Map<String, String> all = new LinkedHashMap<>();
        Looking.paths(world, new Hidden(world.api.store(), "sid"))
                .values()
                .forEach(some -> some.forEach(path -> {
                    world.sits("sid");
                    Api.Answer answer = world.api.get(path);
                    all.put(path, answer.status() + " " + answer.headers() + answer.body());
                }));
        return all;
    }

    /** Only what is told of a key result and its objective changed, and something did. */
    private void onlyOf(JsonNode keyResult, Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.entrySet().removeIf(same -> same.getValue().equals(before.get(same.getKey())));
        assertThat(after).isNotEmpty().allSatisfy((path, answer) -> assertThat(path + answer)
                .matches(
                        "(?s).*(/key-results/%s\\D|/objectives/%s\\D|[\"\\n,]%s[\",]|[\"\\n,]%s[\",]|(objective|key-result)&id=(%s|%s)\\D).*"
                                .formatted(
                                        keyResult.get("id"),
                                        objective.get("id"),
                                        keyResult.get("key").asText(),
                                        objective.get("key").asText(),
                                        keyResult.get("id"),
                                        objective.get("id"))));
    }
}
