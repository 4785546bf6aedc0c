package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.templates.HouseWording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * For each operation a request by an administrator that works, of something that is made for it. Where it is of a goal or of a
 * cycle, that lies in the cycle that was made last.
 */
final class GoodCalls {
    private final Map<String, Function<AnswerWorld, Call>> calls = new LinkedHashMap<>();

    GoodCalls() {
        boards();
        cycles();
        orgUnits();
        objectives();
        contributions();
        keyResults();
        actions();
        issues();
        attached();
        fieldsAndKpis();
        administration();
        history();
        several();
        jobs();
        webhooks();
        files();
    }

    Set<String> operations() {
        return calls.keySet();
    }

    Call of(String operation, AnswerWorld world) {
        Function<AnswerWorld, Call> call = calls.get(operation);
        if (call == null) {
            throw new AssertionError("say how to call " + operation);
        }
        return call.apply(world);
    }

    private void get(String operation, Function<AnswerWorld, String> path) {
        calls.put("GET " + operation, world -> new Call("GET", path.apply(world), null, ""));
    }

    private void delete(String operation, Function<AnswerWorld, String> path) {
        calls.put("DELETE " + operation, world -> new Call("DELETE", path.apply(world), null, ""));
    }

    private void post(String operation, Function<AnswerWorld, String> path, Function<AnswerWorld, ObjectNode> body) {
        calls.put("POST " + operation, world -> new Call("POST", path.apply(world), body.apply(world), ""));
    }

    /** Says one thing, and takes no tag. */
    private void put(String operation, Function<AnswerWorld, String> path, ObjectNode body) {
        calls.put("PUT " + operation, world -> new Call("PUT", path.apply(world), body, ""));
    }

    /** With the tag of what is read at the same address. */
    private void edit(String operation, Function<AnswerWorld, String> path, Function<AnswerWorld, ObjectNode> body) {
        calls.put("PUT " + operation, world -> {
            String where = path.apply(world);
            return new Call("PUT", where, body.apply(world), world.tag(where));
        });
    }

    /** With the tag of what was just made. */
    private void editNew(String operation, Function<AnswerWorld, String> path, Function<AnswerWorld, ObjectNode> body) {
        calls.put("PUT " + operation, world -> new Call("PUT", path.apply(world), body.apply(world), "\"1\""));
    }

    private void boards() {
        get("/board", w -> {
            w.made(
                    "/key-results/" + w.keyResult() + "/check-ins",
                    said("comment", "Half").put("value", 50));
            return "/board?unit=" + w.unit + "&cycle=" + w.cycle;
        });
        get("/openapi.json", w -> "/openapi.json");
    }

    private void cycles() {
        get("/cycles", w -> "/cycles");
        post("/cycles", w -> "/cycles", w -> w.cycleBody("open"));
        post(
                "/cycles/{id}/clone",
                w -> {
                    w.keyResult();
                    return "/cycles/" + w.cycle + "/clone";
                },
                w -> said().put("cycle", w.cycle()));
        get("/cycles/next", w -> "/cycles/next?kind=quarter");
        get("/cycles/{id}", w -> "/cycles/" + w.cycle());
        edit("/cycles/{id}", w -> "/cycles/" + w.cycle(), w -> w.cycleBody("open")
                .without("state"));
        put("/cycles/{id}/state", w -> "/cycles/" + w.cycle() + "/state", said("state", "closed"));
        delete("/cycles/{id}", w -> "/cycles/" + w.cycle());
    }

    private void orgUnits() {
        get("/org-units", w -> "/org-units");
        post("/org-units", w -> "/org-units", w -> said("name", w.name()));
        get("/org-units/{id}", w -> "/org-units/" + w.unit());
        edit("/org-units/{id}", w -> "/org-units/" + w.unit(), w -> said("name", w.name()));
        post("/org-units/{id}/place", w -> "/org-units/" + w.unit() + "/place", w -> said());
        delete("/org-units/{id}", w -> "/org-units/" + w.unit());
        get("/org-units/{id}/positioning", w -> "/org-units/" + stated(w) + "/positioning");
        calls.put(
                "PUT /org-units/{id}/positioning",
                w -> new Call("PUT", "/org-units/" + w.unit() + "/positioning", positioning(), "\"0\""));
        get("/org-units/{id}/positioning/versions", w -> "/org-units/" + stated(w) + "/positioning/versions");
        get("/positioning", w -> "/positioning?unit=" + stated(w));
    }

    /** An org unit that says what it is for. */
    private static int stated(AnswerWorld world) {
        int unit = world.unit();
        new Call("PUT", "/org-units/" + unit + "/positioning", positioning(), "\"0\"").on(world.api);
        return unit;
    }

    private static ObjectNode positioning() {
        ObjectNode body = said("purpose", "Payments arrive");
        body.putArray("statements").addObject().put("text", "We are trusted");
        return body;
    }

    private void objectives() {
        post(
                "/objectives",
                w -> {
                    w.cycle();
                    return "/objectives";
                },
                AnswerWorld::objectiveBody);
        get("/objectives", w -> {
            w.objective();
            return "/objectives?unit=" + w.unit + "&cycle=" + w.cycle;
        });
        get("/objectives/{id}", w -> "/objectives/" + w.objective());
        edit("/objectives/{id}", w -> "/objectives/" + w.objective(), AnswerWorld::objectiveBody);
        delete("/objectives/{id}", w -> "/objectives/" + w.objective());
        post("/objectives/{id}/restore", w -> trashed(w, "/objectives/" + w.objective()) + "/restore", w -> null);
        put("/objectives/{id}/state", w -> "/objectives/" + w.objective() + "/state", said("state", "closed"));
        calls.put("PUT /objectives/{id}/place", w -> {
            int first = w.objective();
            return new Call("PUT", "/objectives/" + w.sister() + "/place", said().put("before", first), "");
        });
        put("/objectives/{id}/override", w -> "/objectives/" + w.objective() + "/override", override());
        delete("/objectives/{id}/override", w -> overridden(w, "/objectives/" + w.objective()));
        put("/objectives/{id}/grade", w -> "/objectives/" + w.closedObjective() + "/grade", grade());
        delete("/objectives/{id}/grade", w -> graded(w, "/objectives/" + w.closedObjective()));
        get("/objectives/{id}/explanation", w -> "/objectives/" + w.objective() + "/explanation");
        get("/objectives/{id}/findings", w -> "/objectives/" + w.objective() + "/findings");
        post("/objectives/{id}/move", w -> "/objectives/" + w.objective() + "/move", w -> said().put(
                        "orgUnit", w.unit()));
    }

    private static ObjectNode override() {
        return said("reason", "It is half done").put("progress", 0.5);
    }

    private static ObjectNode grade() {
        return said("note", "Well").put("grade", 0.7);
    }

    private static String trashed(AnswerWorld world, String path) {
        world.good("DELETE", path, null);
        return path;
    }

    private static String overridden(AnswerWorld world, String path) {
        world.good("PUT", path + "/override", override());
        return path + "/override";
    }

    private static String graded(AnswerWorld world, String path) {
        world.good("PUT", path + "/grade", grade());
        return path + "/grade";
    }

    private void contributions() {
        get("/objectives/{id}/contributions", w -> contributing(w, w.objective())
                .replaceAll("/\\d+$", ""));
        calls.put("POST /objectives/{id}/contributions", w -> {
            int to = w.objective();
            return new Call(
                    "POST", "/objectives/" + w.sister() + "/contributions", said().put("parentObjective", to), "");
        });
        get("/objectives/{id}/contributions/{contribution}", w -> contributing(w, w.objective()));
        editNew("/objectives/{id}/contributions/{contribution}", w -> contributing(w, w.objective()), w -> said().put(
                        "weight", 3));
        delete("/objectives/{id}/contributions/{contribution}", w -> contributing(w, w.objective()));
    }

    /** Address of a contribution to an objective. */
    private static String contributing(AnswerWorld world, int to) {
        String path = "/objectives/" + world.sister() + "/contributions";
        return path + "/" + world.made(path, said().put("parentObjective", to));
    }

    private void keyResults() {
        get("/key-results", w -> {
            w.keyResult();
            return "/key-results?query=name";
        });
        get("/key-results/hits", w -> {
            w.keyResult();
            return "/key-results/hits?query=name";
        });
        post(
                "/key-results",
                w -> {
                    w.objective();
                    return "/key-results";
                },
                w -> w.keyResultBody(w.sister()));
        get("/key-results/{id}", w -> "/key-results/" + w.keyResult());
        calls.put("PUT /key-results/{id}", w -> {
            int objective = w.objective();
            String path = "/key-results/" + w.keyResult(objective);
            return new Call("PUT", path, w.keyResultBody(objective), w.tag(path));
        });
        delete("/key-results/{id}", w -> "/key-results/" + w.keyResult());
        post("/key-results/{id}/restore", w -> trashed(w, "/key-results/" + w.keyResult()) + "/restore", w -> null);
        calls.put("PUT /key-results/{id}/place", w -> {
            int objective = w.objective();
            int first = w.keyResult(objective);
            return new Call(
                    "PUT", "/key-results/" + w.keyResult(objective) + "/place", said().put("before", first), "");
        });
        put("/key-results/{id}/override", w -> "/key-results/" + w.keyResult() + "/override", override());
        delete("/key-results/{id}/override", w -> overridden(w, "/key-results/" + w.keyResult()));
        put("/key-results/{id}/grade", w -> "/key-results/" + w.closedKeyResult() + "/grade", grade());
        delete("/key-results/{id}/grade", w -> graded(w, "/key-results/" + w.closedKeyResult()));
        get("/key-results/{id}/explanation", w -> "/key-results/" + w.keyResult() + "/explanation");
        get("/key-results/{id}/contributions", w -> "/key-results/" + w.keyResult() + "/contributions");
        get("/key-results/{id}/check-ins", w -> {
            String path = "/key-results/" + w.keyResult() + "/check-ins";
            w.made(path, said("comment", "Half").put("value", 50));
            return path;
        });
        get("/key-results/{id}/check-ins/{checkIn}", w -> {
            String path = "/key-results/" + w.keyResult() + "/check-ins";
            return path + "/" + w.made(path, said("comment", "Half").put("value", 50));
        });
        post(
                "/key-results/{id}/check-ins",
                w -> "/key-results/" + w.keyResult() + "/check-ins",
                w -> said("comment", "Half way").put("value", 50).put("confidence", 7));
    }

    private void actions() {
        get("/key-results/{id}/actions", w -> action(w).replaceAll("/\\d+$", ""));
        post(
                "/key-results/{id}/actions",
                w -> "/key-results/" + w.keyResult() + "/actions",
                w -> said("title", "Call"));
        get("/key-results/{id}/actions/{action}", GoodCalls::action);
        editNew("/key-results/{id}/actions/{action}", GoodCalls::action, w -> said("title", "Write", "owner", "mei"));
        put("/key-results/{id}/actions/{action}/done", w -> action(w) + "/done", said().put("done", true));
        post("/key-results/{id}/actions/{action}/move", w -> action(w) + "/move", w -> said().put("before", 0));
        delete("/key-results/{id}/actions/{action}", GoodCalls::action);
    }

    private static String action(AnswerWorld world) {
        int keyResult = world.keyResult();
        return "/key-results/" + keyResult + "/actions/" + world.action(keyResult);
    }

    private void issues() {
        get("/key-results/{id}/issue-links", w -> link(w).replaceAll("/\\d+$", ""));
        post(
                "/key-results/{id}/issue-links",
                w -> "/key-results/" + w.counting() + "/issue-links",
                w -> said("issueKey", w.issue()));
        get("/key-results/{id}/issue-links/{link}", GoodCalls::link);
        delete("/key-results/{id}/issue-links/{link}", GoodCalls::link);
        get("/key-results/{id}/link-preview", w -> "/key-results/" + w.counting() + "/link-preview?issue=" + w.issue());
        get("/issues/{issueKey}/key-results", w -> {
            String key = w.issue();
            w.made("/key-results/" + w.counting() + "/issue-links", said("issueKey", key));
            return "/issues/" + key + "/key-results";
        });
    }

    private static String link(AnswerWorld world) {
        String path = "/key-results/" + world.counting() + "/issue-links";
        return path + "/" + world.made(path, said("issueKey", world.issue()));
    }

    private void attached() {
        get("/comments", w -> {
            int objective = w.objective();
            w.comment(objective);
            return "/comments?element=objective&id=" + objective;
        });
        post("/comments", w -> "/comments", w -> said("element", "objective", "text", "Well")
                .put("id", w.objective()));
        get("/comments/{id}", w -> "/comments/" + w.comment(w.objective()));
        editNew("/comments/{id}", w -> "/comments/" + w.comment(w.objective()), w -> said("text", "Better"));
        delete("/comments/{id}", w -> "/comments/" + w.comment(w.objective()));
        get("/evidence", w -> {
            int objective = w.objective();
            w.made("/evidence", w.evidenceBody(objective));
            return "/evidence?element=objective&id=" + objective;
        });
        get("/evidence/{id}", w -> "/evidence/" + w.made("/evidence", w.evidenceBody(w.objective())));
        post("/evidence", w -> "/evidence", w -> w.evidenceBody(w.objective()));
        delete("/evidence/{id}", w -> "/evidence/" + w.made("/evidence", w.evidenceBody(w.objective())));
    }

    private void fieldsAndKpis() {
        get("/custom-fields", w -> {
            w.field();
            return "/custom-fields";
        });
        post("/custom-fields", w -> "/custom-fields", AnswerWorld::fieldBody);
        get("/custom-fields/{id}", w -> "/custom-fields/" + w.field());
        editNew("/custom-fields/{id}", w -> "/custom-fields/" + w.field(), AnswerWorld::fieldBody);
        get("/custom-values", w -> "/custom-values?element=objective&id=" + w.objective());
        edit("/custom-values", w -> "/custom-values?element=objective&id=" + w.objective(), w -> {
            ObjectNode body = said();
            body.putArray("values").addObject().put("field", w.field()).put("value", "so");
            return body;
        });
        get("/kpis", w -> {
            w.kpi();
            return "/kpis?unit=" + w.unit;
        });
        post("/kpis", w -> "/kpis", AnswerWorld::kpiBody);
        get("/kpis/{id}", w -> "/kpis/" + w.kpi());
        edit("/kpis/{id}", w -> "/kpis/" + w.kpi(), AnswerWorld::kpiBody);
        get("/kpis/{id}/values", w -> {
            String path = "/kpis/" + w.kpi() + "/values";
            w.made(path, said("note", "Steady").put("value", 3));
            return path;
        });
        get("/kpis/{id}/values/{value}", w -> {
            String path = "/kpis/" + w.kpi() + "/values";
            return path + "/" + w.made(path, said("note", "Steady").put("value", 3));
        });
        post("/kpis/{id}/values", w -> "/kpis/" + w.kpi() + "/values", w -> said().put("value", 5));
    }

    private void administration() {
        post("/hand-overs", w -> "/hand-overs", w -> said("from", "olga", "to", "mei")
                .put("cycle", w.cycle()));
        get("/settings", w -> "/settings");
        edit("/settings", w -> "/settings", w -> said());
        get("/themes", w -> "/themes");
        post("/themes", w -> "/themes", w -> said("name", w.name()));
        get("/themes/{id}", w -> "/themes/" + w.theme());
        editNew("/themes/{id}", w -> "/themes/" + w.theme(), w -> said("name", w.name()));
        post("/themes/{id}/place", w -> "/themes/" + w.theme() + "/place", w -> said().put("before", 1));
        get("/trash", w -> {
            trashed(w, "/objectives/" + w.objective());
            return "/trash?cycle=" + w.cycle;
        });
        delete("/trash/{element}/{id}", w -> trashed(w, "/objectives/" + w.objective())
                .replace("/objectives", "/trash/objective"));
    }

    private void history() {
        get("/history", w -> "/history?element=objective&id=" + w.objective());
        get("/history/past", w -> "/history/past?element=objective&id=" + w.objective() + "&asOf=2027-08-12");
    }

    private void several() {
        post(
                "/batch",
                w -> "/batch",
                w -> batch(said("update", "objective")
                        .put("id", w.objective())
                        .put("ifMatch", 1)
                        .set("body", w.objectiveBody())));
    }

    /** A body of one operation. */
    static ObjectNode batch(ObjectNode operation) {
        ObjectNode body = said();
        body.putArray("operations").add(operation);
        return body;
    }

    private void jobs() {
        get("/jobs", w -> {
            w.job();
            return "/jobs";
        });
        post(
                "/jobs",
                w -> {
                    w.work();
                    return "/jobs";
                },
                w -> said("kind", "export"));
        get("/jobs/{id}", w -> "/jobs/" + w.job());
        put("/jobs/{id}/cancelled", w -> "/jobs/" + w.job() + "/cancelled", said());
        post("/jobs/{id}/resume", w -> "/jobs/" + w.cancelledJob() + "/resume", w -> said());
        get("/jobs/{id}/file", w -> "/jobs/" + w.doneJob() + "/file");
        post("/jobs/files", w -> "/jobs/files", w -> Call.file("application/octet-stream", "a,b"));
    }

    private void webhooks() {
        get("/webhooks", w -> {
            w.webhook();
            return "/webhooks";
        });
        post(
                "/webhooks",
                w -> {
                    w.webhook();
                    return "/webhooks";
                },
                AnswerWorld::webhookBody);
        get("/webhooks/{id}", w -> "/webhooks/" + w.webhook());
        edit("/webhooks/{id}", w -> "/webhooks/" + w.webhook(), AnswerWorld::webhookBody);
        delete("/webhooks/{id}", w -> "/webhooks/" + w.webhook());
        post("/webhooks/{id}/test", w -> "/webhooks/" + w.webhook() + "/test", w -> said());
        get("/webhooks/{id}/deliveries", w -> "/webhooks/" + w.webhook() + "/deliveries");
    }

    private void files() {
        get("/export", w -> "/export");
        get("/export/schema", w -> "/export/schema");
        get("/export/sheets.xlsx", w -> "/export/sheets.xlsx?unit=" + w.unit);
        get("/export/{kind}.csv", w -> "/export/objectives.csv?unit=" + w.unit);
        get("/import/template.xlsx", w -> "/import/template.xlsx?kind=objectives");
        post("/import", w -> "/import", w -> {
            try (Api empty = new Api(HouseWording.english())) {
                return (ObjectNode) empty.get("/export").json();
            }
        });
        post(
                "/import/sheets",
                w -> "/import/sheets?kind=objectives&unit=%s&cycle=%s"
                        .formatted(named(w, "/org-units/" + w.unit), named(w, "/cycles/" + w.cycle())),
                w -> Call.file(SheetFile.CSV, "title\n" + w.name() + "\n"));
    }

    private static String named(AnswerWorld world, String path) {
        return world.api.get(path).json().path("name").asText().replace(" ", "%20");
    }
}
