package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.batch.AnswerOnce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every status of every operation in docs/rest.md is answered to some request; how each answer must look the document says, which
 * all answers of the tests are held against. A status has a request that is made of a good one, unless it has one of its own.
 */
class EveryAnswerTest {
    private static final String STALE = "\"4711\"";
    /** After it nothing can be added any more. */
    private static final String FULL = "POST /themes 409";

    private final GoodCalls good = new GoodCalls();
    private final Map<String, Function<AnswerWorld, Api.Answer>> own = new HashMap<>();

    EveryAnswerTest() {
        own("GET /board 400", w -> w.api.get("/board?asOf=yesterday"));
        own("GET /board 404", w -> w.api.get("/board?unit=Nowhere"));
        own("GET /board 409", w -> {
            w.forgetting();
            return w.api.get("/board?unit=" + w.unit + "&cycle=" + w.forgottenCycle + "&asOf=" + AnswerWorld.TODAY);
        });
        own(
                "POST /cycles/{id}/clone 404",
                w -> w.api.post("/cycles/" + AnswerWorld.NEVER + "/clone", "{\"cycle\": 1}"));
        own("GET /cycles/next 400", w -> w.api.get("/cycles/next?kind=week"));
        own("PUT /cycles/{id}/state 409", w -> {
            int outer = w.cycle();
            w.made("/cycles", w.cycleBody("open").put("parent", outer));
            return w.api.put("/cycles/" + outer + "/state", "{\"state\": \"closed\"}");
        });
        own("DELETE /cycles/{id} 409", w -> {
            w.objective();
            return w.api.call("DELETE", "/cycles/" + w.cycle, null);
        });
        own("PUT /org-units/{id} 409", w -> {
            int outer = w.unit();
            int inner = w.made("/org-units", said("name", w.name()).put("parent", outer));
            String path = "/org-units/" + outer;
            return new Call("PUT", path, said("name", w.name()).put("parent", inner), w.tag(path)).on(w.api);
        });
        own("DELETE /org-units/{id} 409", w -> {
            w.objective();
            return w.api.call("DELETE", "/org-units/" + w.unit, null);
        });
        own(
                "GET /org-units/{id}/positioning 400",
                w -> w.api.get("/org-units/" + w.unit + "/positioning?version=last"));
        own("GET /positioning 400", w -> w.api.get("/positioning?version=last"));
        own("GET /positioning 404", w -> w.api.get("/positioning?unit=Nowhere"));
        for (String goal : List.of("objectives", "key-results")) {
            own("PUT /" + goal + "/{id}/grade 409", w -> {
                int id = goal.equals("objectives") ? w.objective() : w.keyResult();
                return w.api.put("/" + goal + "/" + id + "/grade", "{\"grade\": 0.5}");
            });
        }
        own("POST /key-results/{id}/issue-links 200", w -> {
            Call call = good.of("POST /key-results/{id}/issue-links", w);
            call.on(w.api);
            return call.on(w.api);
        });
        own(
                "GET /key-results/{id}/link-preview 400",
                w -> w.api.get("/key-results/" + w.counting() + "/link-preview?issue=NO-1"));
        own("GET /issues/{issueKey}/key-results 404", w -> w.api.get("/issues/NO-1/key-results"));
        for (String list : List.of("comments", "evidence")) {
            own("GET /" + list + " 400", w -> w.api.get("/" + list + "?element=nothing&id=1"));
            own("POST /" + list + " 404", w -> ofNothing(w, "POST /" + list, "id"));
        }
        own("POST /comments 403", w -> {
            int everybodys = w.made("/org-units", said("name", w.name(), "visibility", "public"));
            int id = w.made(
                    "/objectives", w.objectiveBody().put("orgUnit", everybodys).put("cycle", w.cycle()));
            ObjectNode body = said("element", "objective", "text", "Well").put("id", id);
            return as("", w, () -> w.api.post("/comments", body.toString()));
        });
        own("GET /custom-values 400", w -> w.api.get("/custom-values?element=cycle&id=1"));
        own("POST /custom-fields 409", w -> {
            ObjectNode body = w.fieldBody();
            w.made("/custom-fields", body);
            return w.api.post("/custom-fields", body.toString());
        });
        own("PUT /custom-fields/{id} 409", w -> {
            Call call = good.of("PUT /custom-fields/{id}", w);
            return call.saying(call.body().put("type", "date")).on(w.api);
        });
        own("GET /kpis 400", w -> w.api.get("/kpis?unit=all"));
        own("POST /kpis/{id}/values 409", w -> {
            String path = "/kpis/" + w.kpi();
            new Call("PUT", path, w.kpiBody().put("retired", true), w.tag(path)).on(w.api);
            return w.api.post(path + "/values", "{\"value\": 1}");
        });
        own(FULL, w -> {
            for (int i = 0; i < Theme.MOST; i++) {
                w.api.post("/themes", said("name", w.name()).toString());
            }
            return w.api.post("/themes", said("name", w.name()).toString());
        });
        own("GET /trash 400", w -> w.api.get("/trash?cycle=now"));
        own("GET /history 400", w -> w.api.get("/history?scope=everything"));
        own("GET /history 403", w -> as("passer-by", w, () -> w.api.get("/history?scope=shared")));
        own("GET /history/past 400", w -> w.api.get("/history/past?element=objective&id=1&asOf=yesterday"));
        own("GET /history/past 409", w -> {
            w.forgetting();
            String past = "/history/past?element=objective&id=%d&asOf=%s";
            return w.api.get(past.formatted(w.forgotten, AnswerWorld.TODAY));
        });
        severalAndLong();
    }

    private void severalAndLong() {
        own(
                "POST /batch 404",
                w -> w.api.post(
                        "/batch",
                        GoodCalls.batch(said("delete", "objective").put("id", AnswerWorld.NEVER))
                                .toString()));
        own("POST /batch 412", w -> {
            Call call = good.of("POST /batch", w);
            ((ObjectNode) call.body().at("/operations/0")).put("ifMatch", 4711);
            return call.on(w.api);
        });
        own("POST /jobs 409", w -> {
            Api.Answer answer = untilRefused("POST /jobs", w);
            w.work();
            return answer;
        });
        own("POST /jobs/{id}/resume 409", w -> w.api.post("/jobs/" + w.job() + "/resume", "{}"));
        own("POST /jobs/files 413", w -> {
            Call call = good.of("POST /jobs/files", w);
            return call.on(w.api, "Content-Length", Long.toString(1L << 40));
        });
        own("POST /webhooks 409", w -> {
            Api.Answer answer = untilRefused("POST /webhooks", w);
            w.api.get("/webhooks").json().findValues("id").forEach(id -> w.good("DELETE", "/webhooks/" + id, null));
            return answer;
        });
        own("GET /export/sheets.xlsx 404", w -> w.api.get("/export/sheets.xlsx?cycle=never"));
        own("GET /export/{kind}.csv 400", w -> w.api.get("/export/objectives.csv?separator=pipe"));
        own("GET /export/{kind}.csv 404", w -> w.api.get("/export/things.csv"));
        own("GET /import/template.xlsx 400", w -> w.api.get("/import/template.xlsx?kind=things"));
        String sheets = "POST /import/sheets";
        own(sheets + " 400", w -> good.of(sheets, w).asking("days=never").on(w.api));
        own(sheets + " 403", w -> {
            Call call = good.of(sheets, w);
            return as("", w, () -> call.on(w.api));
        });
        own(sheets + " 413", w -> {
            ObjectNode large = Call.file(SheetFile.CSV, "title\n" + "a".repeat(10 << 20));
            return good.of(sheets, w).saying(large).on(w.api);
        });
        own(sheets + " 415", w -> good.of(sheets, w).saying(said()).on(w.api));
    }

    /** What is answered when there is no room any more; its good call makes room first, so that it is asked for the body only. */
    private Api.Answer untilRefused(String operation, AnswerWorld world) {
        Call call = good.of(operation, world);
        Api.Answer answer = call.on(world.api);
        while (answer.status() == 201) {
            answer = call.on(world.api);
        }
        return answer;
    }

    private void own(String answer, Function<AnswerWorld, Api.Answer> request) {
        own.put(answer, request);
    }

    @OnEveryDatabase
    void every_status_of_every_operation_is_answered(Store store) {
        AnswerWorld world = new AnswerWorld(store);
        List<String> other = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all(world.api)) {
            for (int status : endpoint.statuses()) {
                String wanted = endpoint.operation().line() + " " + status;
                if (!wanted.equals(FULL)) {
                    note(wanted, answered(endpoint, status, world), other);
                }
            }
        }
        note(FULL, own.get(FULL).apply(world), other);
        assertThat(other).isEmpty();
    }

    private static void note(String wanted, Api.Answer answer, List<String> other) {
        if (!wanted.endsWith(" " + answer.status())) {
            other.add("instead of %s: %d %s".formatted(wanted, answer.status(), answer.body()));
        }
    }

    private Api.Answer answered(Endpoint endpoint, int status, AnswerWorld world) {
        world.administrator();
        String line = endpoint.operation().line();
        if (!endpoint.operation().statuses().contains(status) && status != 304) {
            return status == 200 ? rehearsed(line, world) : keyOfAnother(line, world);
        }
        Function<AnswerWorld, Api.Answer> special = own.get(line + " " + status);
        if (special != null) {
            return special.apply(world);
        }
        Call call = good.of(line, world);
        return switch (status) {
            case 200, 201, 202, 204 -> call.on(world.api);
            case 304 -> world.api.get(call.path(), "If-None-Match", world.tag(call.path()));
            case 400 ->
                (call.body() == null ? call.asking("limit=many") : call.saying(said("nonsense", ""))).on(world.api);
            case 403 -> as("passer-by", world, () -> call.on(world.api));
            case 404 -> call.ofNothing().on(world.api);
            case 409 -> {
                world.closeCycle();
                yield call.on(world.api);
            }
            case 412 -> call.matching(STALE).on(world.api);
            case 428 -> call.matching("").on(world.api);
            default -> throw new AssertionError("say what makes " + line + " answer " + status);
        };
    }

    private Api.Answer rehearsed(String line, AnswerWorld world) {
        return good.of(line, world).asking("dryRun=true").on(world.api);
    }

    private Api.Answer keyOfAnother(String line, AnswerWorld world) {
        String key = world.name().replace(' ', '-');
        Api.Answer first = good.of(line, world).on(world.api, AnswerOnce.HEADER, key);
        assertThat(first.status()).as(line).isEqualTo(201);
        return good.of(line, world).on(world.api, AnswerOnce.HEADER, key);
    }

    /** Somebody who may see everything here, and change nothing. */
    private static Api.Answer as(String viewer, AnswerWorld world, Supplier<Api.Answer> call) {
        world.api.desk.as(viewer);
        return call.get();
    }

    private Api.Answer ofNothing(AnswerWorld world, String operation, String field) {
        Call call = good.of(operation, world);
        return call.saying(call.body().put(field, AnswerWorld.NEVER)).on(world.api);
    }

    @Test
    void all_that_can_be_rehearsed_is_and_what_is_made_under_a_key_is_made_once() {
        try (Store store = Api.inMemory()) {
            AnswerWorld world = new AnswerWorld(store);
            for (Endpoint endpoint : Endpoint.all(world.api)) {
                String line = endpoint.operation().line();
                if (endpoint.rehearsed()) {
                    Api.Answer would = rehearsed(line, world);
                    assertThat(would.status()).as(line + would.body()).isEqualTo(200);
                    assertThat(would.json().path("would").isArray()).as(line).isTrue();
                }
                if (endpoint.once()) {
                    Call call = good.of(line, world);
                    Api.Answer first = call.on(world.api, AnswerOnce.HEADER, "of-" + endpoint.id());
                    Api.Answer second = call.on(world.api, AnswerOnce.HEADER, "of-" + endpoint.id());
                    assertThat(first.status()).as(line + first.body()).isIn(200, 201);
                    assertThat(second).as(line).isEqualTo(first);
                }
            }
        }
    }

    @Test
    void every_operation_has_a_good_call() {
        assertThat(good.operations())
                .containsExactlyInAnyOrderElementsOf(
                        Operation.documented().stream().map(Operation::line).toList());
    }
}
