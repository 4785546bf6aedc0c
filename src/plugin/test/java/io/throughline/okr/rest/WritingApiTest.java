package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.rest.Api.Answer;
import io.throughline.okr.rest.batch.BatchResource;
import io.throughline.okr.templates.HouseWording;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that write, only rehearsed, or sent twice under one key. */
class WritingApiTest {
    private final Api api = new Api(HouseWording.english());
    private int unit;
    private int cycle;
    private int objective;
    private int keyResult;

    @BeforeEach
    void a_department_with_goals() {
        cycle = api.desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        unit = api.desk.unit("Payments", 0, "mei");
        objective = api.desk.objective(unit, cycle, "Trust");
        keyResult = api.desk.keyResult(objective, "Raise it", 0, 10, 1);
        api.desk.keyResult(objective, "Raise that", 0, 10, 1);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private String made(String title) {
        return "{\"orgUnit\": %d, \"cycle\": %d, \"title\": \"%s\"}".formatted(unit, cycle, title);
    }

    private Answer keyed(String path, String body, String key) {
        return api.call("POST", path, body, "Idempotency-Key", key);
    }

    @Test
    void a_check_in_says_what_it_would_move_and_moves_nothing() {
        ChangeLog.Revisions before = api.store().port(ChangeLog.class).revisions();

        Answer answer = api.post("/key-results/" + keyResult + "/check-ins?dryRun=true", "{\"value\": 5}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode would = answer.json().get("would");
        assertThat(would).hasSize(2);
        assertThat(would.get(0).toString())
                .isEqualTo(
                        "{\"kind\":\"key-result\",\"id\":%d,\"key\":\"KR-1\",\"title\":\"Raise it\",\"change\":\"computed\",\"from\":-1.0,\"to\":0.5}"
                                .formatted(keyResult));
        assertThat(would.get(1).get("id").asInt()).isEqualTo(objective);
        assertThat(would.get(1).get("to").asDouble()).isEqualTo(0.5);
        assertThat(api.store().port(ChangeLog.class).revisions()).isEqualTo(before);
        assertThat(api.get("/key-results/" + keyResult + "/check-ins").json().get("checkIns"))
                .isEmpty();
        assertThat(api.get("/objectives/" + objective).json().get("progress").asDouble())
                .isEqualTo(-1);
    }

    @Test
    void what_goes_to_the_trash_takes_along_what_lies_below() {
        Answer answer = api.call("DELETE", "/objectives/" + objective + "?dryRun=true", null);

        assertThat(answer.json().get("would").findValuesAsText("change"))
                .containsExactly("trashed", "trashed", "trashed");
        assertThat(api.get("/objectives/" + objective).status()).isEqualTo(200);
    }

    @Test
    void what_would_be_refused_is_refused_the_same_way() {
        String path = "/key-results/" + keyResult + "/check-ins";

        assertThat(api.post(path + "?dryRun=true", "{\"confidence\": 12}").body())
                .isEqualTo(api.post(path, "{\"confidence\": 12}").body());
        assertThat(api.put("/objectives/" + objective + "?dryRun=true", made("x"), "If-Match", "\"9\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.call("DELETE", "/objectives/999?dryRun=true", null).status())
                .isEqualTo(404);
        assertThat(api.post(path + "?dryRun=perhaps", "{\"value\": 5}").wrong()).containsExactly("dryRun");
    }

    @Test
    void goals_that_may_not_be_seen_are_not_told() {
        int closed = api.desk.unit("Lab", 0, "members", List.of("otto"), List.of());
        int hidden = api.desk.objective(closed, cycle, "Secret");
        int kpi = api.post("/kpis", "{\"orgUnit\": %d, \"name\": \"Churn\", \"owner\": \"mei\"}".formatted(unit))
                .json()
                .get("id")
                .asInt();
        for (int above : List.of(hidden, objective)) {
            Answer taken = api.post(
                    "/key-results",
                    "{\"objective\": %d, \"title\": \"Less churn\", \"source\": \"kpi\", \"kpi\": %d, \"target\": 10}"
                            .formatted(above, kpi));
            assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        }

        JsonNode all = api.post("/kpis/" + kpi + "/values?dryRun=true", "{\"value\": 5}")
                .json()
                .get("would");
        api.desk.as("mei");
        Answer seen = api.post("/kpis/" + kpi + "/values?dryRun=true", "{\"value\": 5}");

        assertThat(all.findValuesAsText("title")).contains("Secret").hasSize(4);
        assertThat(seen.json().get("would").findValuesAsText("title")).containsExactlyInAnyOrder("Less churn", "Trust");
    }

    @Test
    void a_dry_run_is_heard_or_refused_by_every_address_that_writes() {
        List<String> wrong = new ArrayList<>();
        Map<String, Boolean> hears = new TreeMap<>();
        for (Class<?> type : Api.CLASSES) {
            for (Method method : type.getDeclaredMethods()) {
                String line = OperationsTest.line(type, method);
                boolean written = Arrays.asList(method.getParameterTypes()).contains(ContainerRequestContext.class);
                boolean own = Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getAnnotation(QueryParam.class))
                        .anyMatch(query -> query != null && query.value().equals(Writing.DRY_RUN));
                hears.put(line, own || (written && type != BatchResource.class));
            }
        }
        for (Operation operation : Operation.documented()) {
            if (!operation.method().equals("GET")) {
                String path = operation.path().replaceAll("\\{\\w+\\}", "999");
                String body = operation.method().equals("DELETE") ? null : "{}";
                String type = operation.path().equals("/jobs/files") ? "application/octet-stream" : Json.TYPE;
                Answer answer = api.call(
                        operation.method(), path + "?dryRun=true", body, "If-Match", "\"1\"", "Content-Type", type);
                boolean refused = answer.status() == 400 && answer.wrong().equals(List.of("dryRun"));
                if (refused == hears.get(operation.line())) {
                    wrong.add(operation.line() + " " + answer.status() + " " + answer.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_same_request_under_the_same_key_is_done_once_and_answered_alike() {
        Answer first = keyed("/objectives", made("Speed"), "key-1");
        Answer second = keyed("/objectives", made("Speed"), "key-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second).isEqualTo(first);
        assertThat(first.header("Location")).isNotNull();
        assertThat(first.header("ETag")).startsWith("\"1.");
        assertThat(api.store().port(Objectives.class).afterId(0, 100)).hasSize(2);
    }

    @Test
    void another_request_under_the_same_key_is_refused_and_names_the_header() {
        keyed("/objectives", made("Speed"), "key-1");

        for (Answer answer : List.of(
                keyed("/objectives", made("Haste"), "key-1"),
                keyed("/key-results/" + keyResult + "/check-ins", made("Speed"), "key-1"))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.wrong()).containsExactly("Idempotency-Key");
        }
        assertThat(keyed("/objectives", made("Haste"), "").wrong()).containsExactly("Idempotency-Key");
        assertThat(keyed("/objectives", made("Haste"), "a b").status()).isEqualTo(400);
    }

    @Test
    void a_refusal_is_not_kept_and_a_batch_is() {
        assertThat(keyed("/objectives", made(""), "key-1").status()).isEqualTo(400);
        assertThat(keyed("/objectives", made("Speed"), "key-1").status()).isEqualTo(201);
        String batch = "{\"operations\": [{\"create\": \"objective\", \"body\": %s}]}".formatted(made("Again"));

        Answer first = keyed("/batch", batch, "key-2");
        Answer second = keyed("/batch", batch, "key-2");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second).isEqualTo(first);
        assertThat(api.store().port(Objectives.class).afterId(0, 100)).hasSize(3);
    }

    @Test
    void what_is_kept_under_a_key_is_no_part_of_the_export() {
        assertThat(keyed("/objectives", made("Speed"), "key-1").status()).isEqualTo(201);

        Answer export = api.get("/export");

        assertThat(export.json().get("objectives")).hasSize(2);
        assertThat(export.body()).doesNotContain("key-1");
    }

    @Test
    void a_dry_run_under_a_key_is_a_dry_run() {
        Answer dry = keyed("/objectives?dryRun=true", made("Speed"), "key-1");
        Answer batch = keyed(
                "/batch",
                "{\"dryRun\": true, \"operations\": [{\"create\": \"objective\", \"body\": %s}]}"
                        .formatted(made("Again")),
                "key-1");
        Answer done = keyed("/objectives", made("Speed"), "key-1");

        assertThat(dry.json().get("would").findValuesAsText("change")).containsExactly("created");
        assertThat(batch.json().get("would").findValuesAsText("change")).containsExactly("created");
        assertThat(done.status()).isEqualTo(201);
    }
}
