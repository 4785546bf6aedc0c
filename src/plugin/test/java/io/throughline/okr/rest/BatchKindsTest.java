package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of operation a batch may have: it does what its own address does, and is refused alike. */
class BatchKindsTest {
    private static final int STALE = 4711;

    /** They stand where they are put already. */
    private static final Set<String> IDLE = Set.of("place org-unit", "move action");

    private final GoodCalls good = new GoodCalls();

    private static Api.Answer batch(AnswerWorld world, boolean dryRun, ObjectNode... operations) {
        ObjectNode body = said().put("dryRun", dryRun);
        body.putArray("operations").addAll(List.of(operations));
        return world.api.post("/batch", body.toString());
    }

    private static ChangeLog log(AnswerWorld world) {
        return world.api.store().port(ChangeLog.class);
    }

    private static Map<Scope, Long> revisions(AnswerWorld world) {
        return log(world).revisions().byScope();
    }

    /** What stands before one in a batch, and would do by itself. */
    private static ObjectNode fine(AnswerWorld world) {
        ObjectNode fine = said("create", "theme");
        fine.set("body", said("name", world.name()));
        return fine;
    }

    @Test
    void the_tests_know_every_kind_and_a_batch_has_one_for_whatever_is_written_but_a_few() {
        try (Store store = Api.inMemory()) {
            AnswerWorld world = new AnswerWorld(store);
            Map<String, Set<String>> known = new LinkedHashMap<>();
            for (String verb : offered(batch(world, false, said()))) {
                known.put(verb, new TreeSet<>(offered(batch(world, false, said(verb, "nothing")))));
            }
            Map<String, Set<String>> tested = new LinkedHashMap<>();
            Batched.ALL.forEach(one ->
                    tested.computeIfAbsent(one.verb(), verb -> new TreeSet<>()).add(one.kind()));
            assertThat(tested).isEqualTo(known);
        }
        Set<String> written = new TreeSet<>();
        Operation.documented().stream()
                .filter(one -> !one.method().equals("GET"))
                .forEach(one -> written.add(one.line()));
        Set<String> batched = new TreeSet<>(Batched.NEVER);
        Batched.ALL.forEach(one -> batched.add(one.address()));
        assertThat(batched).isEqualTo(written);
    }

    /** The words a refusal names: {@code One of: a, b.} */
    private static List<String> offered(Api.Answer refusal) {
        String message = refusal.json().at("/errors/0/message").asText();
        return Arrays.asList(message.substring(message.indexOf(':') + 1)
                .replace(".", "")
                .strip()
                .split(", "));
    }

    @OnEveryDatabase
    void every_kind_is_rehearsed_without_a_trace_and_then_moves_what_was_foreseen(Store store) {
        AnswerWorld world = new AnswerWorld(store);
        for (Batched kind : Batched.ALL) {
            ObjectNode operation = kind.operation(kind.good(good, world));
            Map<Scope, Long> before = revisions(world);

            Api.Answer rehearsed = batch(world, true, operation);
            assertThat(rehearsed.status()).as(kind + rehearsed.body()).isEqualTo(200);
            assertThat(rehearsed.json().get("done").asBoolean()).as("%s", kind).isFalse();
            assertThat(revisions(world)).as("%s", kind).isEqualTo(before);

            Api.Answer done = batch(world, false, operation);
            assertThat(done.status()).as(kind + done.body()).isEqualTo(200);
            JsonNode results = done.json().get("results");
            assertThat(results).as("%s", kind).hasSize(1);
            assertThat(results.get(0).get("kind").asText()).isEqualTo(kind.kind());
            assertThat(results.get(0).get("view").isEmpty())
                    .as("%s", kind)
                    .isEqualTo(kind.verb().equals("delete"));
            assertThat(revisions(world).equals(before)).as("%s", kind).isEqualTo(IDLE.contains(kind.toString()));
            assertThat(foreseen(rehearsed)).as("%s", kind).isEqualTo(moved(world, before));
        }
    }

    /** Goals as they are named before they are there: 0 for one that would be made. */
    private static List<String> foreseen(Api.Answer rehearsed) {
        List<String> goals = new ArrayList<>();
        rehearsed
                .json()
                .get("would")
                .forEach(one ->
                        goals.add(one.get("kind").asText() + " " + one.get("id").asInt()));
        return goals.stream().sorted().toList();
    }

    /** The same of what has been written since. */
    private static List<String> moved(AnswerWorld world, Map<Scope, Long> before) {
        Map<String, String> goals = new LinkedHashMap<>();
        for (Scope scope : revisions(world).keySet()) {
            for (Change one : log(world).after(scope, before.getOrDefault(scope, 0L), 1_000)) {
                if (one.element() == Element.OBJECTIVE || one.element() == Element.KEY_RESULT) {
                    String named = one.element().word() + " ";
                    goals.merge(
                            named + one.elementId(),
                            named + (one.kind() == Change.Kind.CREATED ? 0 : one.elementId()),
                            (first, next) -> first);
                }
            }
        }
        return goals.values().stream().sorted().toList();
    }

    @OnEveryDatabase
    void every_kind_is_refused_by_its_index_and_field_and_takes_back_what_stood_before_it(Store store) {
        AnswerWorld world = new AnswerWorld(store);
        for (Batched kind : Batched.ALL) {
            ObjectNode operation = kind.operation(kind.good(good, world));
            if (operation.has("id")) {
                refused(kind, 404, "", world, operation.deepCopy().put("id", AnswerWorld.NEVER));
                refused(kind, 400, ".id", world, operation.deepCopy().without("id"));
            }
            if (operation.has("of")) {
                refused(kind, 404, "", world, operation.deepCopy().put("of", AnswerWorld.NEVER));
                refused(kind, 400, ".of", world, operation.deepCopy().without("of"));
            }
            if (operation.has("ifMatch")) {
                refused(kind, 412, "", world, operation.deepCopy().put("ifMatch", STALE));
                refused(kind, 400, ".ifMatch", world, operation.deepCopy().without("ifMatch"));
            }
            if (operation.has("body")) {
                ObjectNode strange = operation.deepCopy();
                strange.withObject("/body").put("nonsense", "");
                refused(kind, 400, ".body.nonsense", world, strange);
            }
            for (String field : List.of("id", "of", "ifMatch")) {
                if (!operation.has(field)) {
                    refused(kind, 400, "." + field, world, operation.deepCopy().put(field, 1));
                }
            }
        }
    }

    private static void refused(Batched kind, int status, String field, AnswerWorld world, ObjectNode operation) {
        Map<Scope, Long> before = revisions(world);
        Api.Answer answer = batch(world, false, fine(world), operation);
        assertThat(answer.status()).as("%s: %s", kind, answer.body()).isEqualTo(status);
        assertThat(answer.wrong()).as("%s", kind).containsExactly("operations[1]" + field);
        assertThat(revisions(world)).as("%s", kind).isEqualTo(before);
        assertThat(batch(world, true, fine(world), operation).status())
                .as("%s, rehearsed", kind)
                .isEqualTo(status);
    }

    @Test
    void whoever_may_not_do_it_at_its_address_may_not_in_a_batch() {
        try (Store store = Api.inMemory()) {
            AnswerWorld world = new AnswerWorld(store);
            int forbidden = 0;
            for (Batched kind : Batched.ALL) {
                world.administrator();
                ObjectNode operation = kind.operation(kind.good(good, world));
                Call alone = kind.good(good, world);
                world.api.desk.as("passer-by");
                Api.Answer answer = batch(world, false, operation);
                int status = alone.on(world.api).status();
                // What is made, and what is made of it, is told by other words there.
                assertThat(answer.status() == 200).as("%s", kind).isEqualTo(status < 300);
                if (status >= 300) {
                    forbidden++;
                    assertThat(answer.status())
                            .as("%s: %s", kind, answer.body())
                            .isEqualTo(status);
                    assertThat(answer.wrong()).as("%s", kind).allMatch(at -> at.startsWith("operations[0]"));
                }
            }
            assertThat(forbidden).isEqualTo(Batched.ALL.size() - 1);
        }
    }

    @Test
    void parts_of_what_a_batch_makes_are_named_with_what_they_are_part_of() {
        try (Store store = Api.inMemory()) {
            AnswerWorld world = new AnswerWorld(store);
            int objective = world.objective();
            String issue = world.issue();
            String all =
                    """
                    {"operations": [
                      {"create": "theme", "as": "t", "body": {"name": "Calm"}},
                      {"create": "objective", "as": "o", "body": {"orgUnit": %1$d, "cycle": %2$d, "title": "New", "theme": "@t"}},
                      {"create": "contribution", "as": "c", "id": "@o", "body": {"parentObjective": %3$d}},
                      {"update": "contribution", "of": "@o", "id": "@c", "ifMatch": 1, "body": {"weight": 4}},
                      {"create": "key-result", "as": "k", "body": {"objective": "@o", "title": "Done", "source": "linked-issues"}},
                      {"create": "issue-link", "as": "l", "id": "@k", "body": {"issueKey": "%4$s"}},
                      {"create": "action", "as": "first", "id": "@k", "body": {"title": "Ask"}},
                      {"create": "action", "as": "second", "id": "@k", "body": {"title": "Listen"}},
                      {"move": "action", "of": "@k", "id": "@second", "body": {"before": "@first"}},
                      {"tick": "action", "of": "@k", "id": "@first", "body": {"done": true}},
                      {"delete": "issue-link", "of": "@k", "id": "@l"}
                    ]}"""
                            .formatted(world.unit, world.cycle, objective, issue);
            long before = log(world).revisions().of(Scope.cycle(world.cycle));

            Api.Answer answer = world.api.post("/batch", all);

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode results = answer.json().get("results");
            assertThat(results.get(3).at("/view/weight").asDouble()).isEqualTo(4);
            assertThat(results.get(1).at("/view/theme"))
                    .isEqualTo(results.get(0).get("id"));
            assertThat(results.get(8).at("/view/actions").findValuesAsText("title"))
                    .containsExactly("Listen", "Ask");
            assertThat(results.get(9).at("/view/done").asBoolean()).isTrue();
            assertThat(log(world).revisions().of(Scope.cycle(world.cycle))).isEqualTo(before + 1);
            int keyResult = results.get(4).get("id").asInt();
            assertThat(world.api
                            .get("/key-results/" + keyResult + "/issue-links")
                            .json()
                            .get("links"))
                    .isEmpty();
        }
    }

    @Test
    void a_name_that_stands_for_the_whole_is_one_of_those_before_it_too() {
        try (Store store = Api.inMemory()) {
            AnswerWorld world = new AnswerWorld(store);
            int keyResult = world.keyResult();
            int action = world.action(keyResult);
            String late = "{\"delete\": \"action\", \"of\": \"@later\", \"id\": %d}".formatted(action);
            assertThat(world.api
                            .post("/batch", "{\"operations\": [%s]}".formatted(late))
                            .wrong())
                    .containsExactly("operations[0].of");
            // An action of another key result is no action of this one.
            ObjectNode elsewhere =
                    said("delete", "action").put("of", world.keyResult()).put("id", action);
            assertThat(batch(world, false, elsewhere).status()).isEqualTo(404);
            assertThat(Stream.of(action).map(id -> world.api
                            .get("/key-results/" + keyResult + "/actions/" + id)
                            .status()))
                    .containsExactly(200);
        }
    }
}
