package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.templates.HouseWording;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several writes as one, as a client sees them. */
class BatchApiTest {
    private final Api api = new Api(HouseWording.english());
    private int unit;
    private int cycle;
    private int objective;

    @BeforeEach
    void a_department_with_an_objective() {
        cycle = api.desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        unit = api.desk.unit("Payments", 0, "mei");
        objective = api.desk.objective(unit, cycle, "Trust");
    }

    @AfterEach
    void close() {
        api.close();
    }

    private Answer batch(String... operations) {
        return api.post("/batch", body(false, operations));
    }

    private static String body(boolean dryRun, String... operations) {
        return "{\"dryRun\": %s, \"operations\": [%s]}".formatted(dryRun, String.join(", ", operations));
    }

    private String made(String name, String title) {
        return """
                {"create": "objective", "as": "%s", "body": {"orgUnit": %d, "cycle": %d, "title": "%s"}}"""
                .formatted(name, unit, cycle, title);
    }

    private static String below(String name, String objective, String title) {
        return """
                {"create": "key-result", "as": "%s", "body":
                  {"objective": %s, "title": "%s", "source": "check-in", "target": 10}}"""
                .formatted(name, objective, title);
    }

    private long revision() {
        return api.store().port(ChangeLog.class).revisions().of(Scope.cycle(cycle));
    }

    private int objectives() {
        return api.store().port(Objectives.class).afterId(0, 1_000).size();
    }

    @Test
    void what_one_operation_makes_is_named_by_those_after_it_and_all_is_one_revision() {
        long before = revision();

        Answer answer = batch(
                made("speed", "Speed"),
                below("rate", "\"@speed\"", "Raise the rate"),
                """
                {"create": "check-in", "id": "@rate", "body": {"value": 5, "confidence": 7}}""",
                """
                {"create": "objective", "body":
                  {"orgUnit": %d, "cycle": %d, "title": "Below it", "parentKeyResult": "@rate"}}"""
                        .formatted(unit, cycle));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode results = answer.json().get("results");
        assertThat(answer.json().get("done").asBoolean()).isTrue();
        assertThat(results.findValuesAsText("kind").subList(0, 2)).containsExactly("objective", "key-result");
        assertThat(results.get(0).get("as").asText()).isEqualTo("speed");
        assertThat(results.get(0).get("version").asLong()).isEqualTo(1);
        int speed = results.get(0).get("id").asInt();
        assertThat(results.get(1).get("view").get("objective").asInt()).isEqualTo(speed);
        assertThat(results.get(2).get("view").get("value").asInt()).isEqualTo(5);
        assertThat(results.get(3).get("view").get("parentKeyResult").asInt())
                .isEqualTo(results.get(1).get("id").asInt());
        assertThat(api.get("/objectives/" + speed).json().get("progress").asDouble())
                .isEqualTo(0.5);
        assertThat(revision()).isEqualTo(before + 1);
    }

    @Test
    void every_kind_of_change_is_made_in_its_order() {
        int part = api.desk.keyResult(objective, "Raise it", 0, 10, 1);

        Answer answer = batch(
                """
                {"update": "objective", "id": %d, "ifMatch": 1, "body":
                  {"orgUnit": %d, "cycle": %d, "title": "Trust us"}}"""
                        .formatted(objective, unit, cycle),
                """
                {"override": "key-result", "id": %d, "body": {"progress": 0.4, "reason": "So it is"}}"""
                        .formatted(part),
                """
                {"clearOverride": "key-result", "id": %d}""".formatted(part),
                """
                {"state": "objective", "id": %d, "body": {"state": "closed"}}"""
                        .formatted(objective),
                """
                {"grade": "objective", "id": %d, "body": {"grade": 0.7}}""".formatted(objective),
                """
                {"delete": "key-result", "id": %d}""".formatted(part),
                """
                {"restore": "key-result", "id": %d}""".formatted(part));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("results").get(5).get("view")).isEmpty();
        JsonNode now = api.get("/objectives/" + objective).json();
        assertThat(now.get("title").asText()).isEqualTo("Trust us");
        assertThat(now.get("state").asText()).isEqualTo("graded");
        assertThat(now.get("version").asLong()).isEqualTo(4);
    }

    @Test
    void every_fault_is_told_at_once_by_its_index_and_field_and_nothing_is_written() {
        long before = revision();
        int there = objectives();

        Answer answer = batch(
                made("a", ""),
                made("b", "Fine"),
                below("c", "\"@b\"", ""),
                below("d", "\"@a\"", "Nobody knows yet"),
                """
                {"create": "objective", "body": {"orgUnit": %d, "cycle": 99, "title": "x", "colour": "red"}}"""
                        .formatted(unit),
                """
                {"delete": "objective", "id": 999}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrong())
                .containsExactly(
                        "operations[0].body.title",
                        "operations[2].body.title",
                        "operations[4].body.colour",
                        "operations[5]");
        assertThat(revision()).isEqualTo(before);
        assertThat(objectives()).isEqualTo(there);
    }

    @Test
    void what_is_wrong_around_the_bodies_is_told_before_anything_is_tried() {
        Answer answer = batch(
                """
                {"create": "objective", "delete": "objective", "body": {}}""",
                """
                {"create": "galaxy", "body": {}}""",
                """
                {"as": "n"}""",
                """
                {"update": "objective", "id": 1, "body": {}}""",
                """
                {"delete": "objective"}""",
                made("n", "x"),
                made("so so", "x"),
                """
                {"delete": "objective", "id": 1, "force": true}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrong())
                .containsExactlyInAnyOrder(
                        "operations[0].delete",
                        "operations[0].id",
                        "operations[1].create",
                        "operations[2]",
                        "operations[3].ifMatch",
                        "operations[4].id",
                        "operations[5].as",
                        "operations[6].as",
                        "operations[7].force");
        assertThat(batch(below("a", "\"@later\"", "x"), made("later", "y")).wrong())
                .containsExactly("operations[0].body.objective");
        assertThat(api.post("/batch", "{}").wrong()).containsExactly("operations");
        String many = IntStream.range(0, 201).mapToObj(i -> "{}").collect(Collectors.joining(", "));
        assertThat(batch(many).wrong()).containsExactly("operations");
    }

    @Test
    void the_reason_of_the_first_that_is_refused_is_the_status() {
        String stale =
                """
                {"update": "objective", "id": %d, "ifMatch": 9, "body": {"orgUnit": %d, "cycle": %d, "title": "x"}}"""
                        .formatted(objective, unit, cycle);
        Answer answer = batch(stale, made("a", ""));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.wrong()).containsExactly("operations[0]", "operations[1].body.title");
        api.desk.as("stranger");
        assertThat(batch(made("a", "x")).status()).isEqualTo(403);
        assertThat(batch("{\"delete\": \"objective\", \"id\": " + objective + "}")
                        .status())
                .isEqualTo(403);
        assertThat(batch("{\"delete\": \"objective\", \"id\": 999}").status()).isEqualTo(404);
    }

    @Test
    void a_dry_run_tells_what_would_be_and_writes_nothing() {
        int part = api.desk.keyResult(objective, "Raise it", 0, 10, 1);
        long before = revision();

        Answer answer = api.post(
                "/batch",
                body(
                        true,
                        """
                {"create": "check-in", "id": %d, "body": {"value": 5}}""".formatted(part),
                        made("a", "New")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("done").asBoolean()).isFalse();
        assertThat(answer.json().has("results")).isFalse();
        JsonNode would = answer.json().get("would");
        assertThat(would.findValuesAsText("kind")).containsExactly("key-result", "objective", "objective");
        assertThat(would.findValuesAsText("change")).containsExactly("computed", "computed", "created");
        assertThat(would.findValuesAsText("id")).containsExactly("" + part, "" + objective, "0");
        assertThat(would.findValuesAsText("to")).containsExactly("0.5", "0.5", "-1.0");
        assertThat(revision()).isEqualTo(before);
        assertThat(objectives()).isEqualTo(1);
        assertThat(api.get("/key-results/" + part).json().get("progress").asDouble())
                .isEqualTo(-1);
    }

    @Test
    void a_batch_may_make_a_cycle_and_an_org_unit_and_what_belongs_there() {
        Answer answer = batch(
                """
                {"create": "cycle", "as": "next", "body":
                  {"name": "2028", "starts": "2028-01-01", "ends": "2028-12-31", "state": "open"}}""",
                """
                {"create": "org-unit", "as": "team", "body": {"name": "Checkout"}}""",
                """
                {"create": "objective", "body": {"orgUnit": "@team", "cycle": "@next", "title": "Begin"}}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        int made = answer.json().get("results").get(2).get("id").asInt();
        assertThat(api.get("/objectives/" + made).json().get("title").asText()).isEqualTo("Begin");
    }

    @Test
    void the_statements_grow_with_the_operations_and_no_faster() {
        long ten = statements(10);
        long twenty = statements(20);
        long forty = statements(40);

        assertThat(forty - twenty).isLessThanOrEqualTo(2 * (twenty - ten) + 4);
        assertThat((forty - twenty) / 20).as("statements an operation").isLessThan(40);
    }

    private long statements(int operations) {
        String[] all = IntStream.range(0, operations)
                .mapToObj(i -> made("n" + i, "Objective " + i))
                .toArray(String[]::new);
        long before = api.store().statements();
        assertThat(batch(all).status()).isEqualTo(200);
        return api.store().statements() - before;
    }
}
