package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;
import static io.throughline.okr.rest.HiddenWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.job.RecountStale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All that can be done to something, and to what hangs on it, by somebody who may. What is made on the way is hidden as well: it is
 * confidential, or of a hidden org unit.
 */
final class HiddenWrites {
    /** What an edit says, as the answer names it. */
    private static final List<String> OBJECTIVE = List.of(
            "orgUnit",
            "cycle",
            "title",
            "ambition",
            "weight",
            "parentKeyResult",
            "parentObjective",
            "starts",
            "due",
            "theme",
            "labels",
            "confidential",
            "why",
            "postMortem");

    private static final List<String> KEY_RESULT = List.of(
            "objective",
            "title",
            "source",
            "kpi",
            "measure",
            "weight",
            "ambition",
            "startConfidence",
            "starts",
            "due",
            "theme",
            "labels",
            "evidence",
            "counterMetric",
            "postMortem",
            "baseline",
            "target",
            "decimals",
            "unit");

    private final HiddenWorld world;
    private final Consumer<String> after;
    /** The operations that were done. */
    final Set<String> done = new TreeSet<>();

    /** Owns nothing but what is made here, and gives it to his heir. */
    private final String ghost;

    private final String heir;

    /**
     * Begins.
     *
     * @param viewer who is not to see any of it
     * @param after told what was just done
     */
    HiddenWrites(HiddenWorld world, String viewer, Consumer<String> after) {
        this.world = world;
        this.after = after;
        this.ghost = "ghost of " + viewer;
        this.heir = "heir of " + viewer;
    }

    /** Calls an operation of the table that must succeed; {@code #} in it stands for the ids in turn. */
    private JsonNode call(String operation, ObjectNode body, Object... ids) {
        world.administrator();
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        for (Object id : ids) {
            path = path.replaceFirst("\\{\\w+\\}", id.toString());
        }
        String tag = method.equals("PUT") ? tag(path) : "";
        Api.Answer answer = tag.isEmpty()
                ? world.api.call(method, path, body == null ? null : body.toString())
                : world.api.call(method, path, body.toString(), "If-Match", tag);
        assertThat(answer.status())
                .as("%s %s %s: %s", method, path, body, answer.body())
                .isBetween(200, 204);
        done.add(operation.replaceFirst("\\?.*", ""));
        after.accept(method + " " + path + " " + body);
        return answer.body().isEmpty() ? said() : answer.json();
    }

    /** What may be written over. */
    private String tag(String path) {
        if (path.endsWith("/positioning")) {
            return "\"" + world.api.get(path).json().get("version") + "\"";
        }
        if (path.contains("/actions/") || path.contains("/contributions/") || path.startsWith("/comments/")) {
            return "\"1\"";
        }
        String tag = world.api.get(path).header("ETag");
        return tag == null ? "" : tag;
    }

    private int made(String operation, ObjectNode body, Object... ids) {
        return call(operation, body, ids).get("id").asInt();
    }

    /** All that is done to an objective; {@code others} are ids of objectives of its cycle that may be seen. */
    void objective(int id, List<Integer> others) {
        discuss("objective", id, world.marks.ofObjective(id));
        several(id);
        call(
                "PUT /objectives/{id}",
                form("/objectives/" + id, OBJECTIVE).put("title", world.marks.ofObjective(id)),
                id);
        call(
                "PUT /objectives/{id}/override",
                said("reason", world.marks.ofObjective(id)).put("progress", 0.4),
                id);
        call("DELETE /objectives/{id}/override", null, id);
        sheet(id);
        call("PUT /custom-values?element=objective&id={id}", world.values(world.marks.ofObjective(id)), id);
        ObjectNode part = said("title", world.marks.ofObjective(id), "owner", ghost, "source", "check-in");
        call("POST /key-results", part.put("objective", id).put("target", 100));
        JsonNode view = world.api.get("/objectives/" + id).json();
        int beside = secret(view, said());
        int second = secret(view, said());
        call("PUT /objectives/{id}/place", said().put("before", beside), second);
        call("PUT /objectives/{id}/place", said().put("after", beside), second);
        secret(view, said().put("parentObjective", id));
        for (int other : others) {
            contribute(beside, other);
            contribute(other, beside);
            contribute(second, other);
        }
        life(beside);
        call("PUT /objectives/{id}/override", said("reason", "so").put("progress", 0.6), second);
        call("POST /objectives/{id}/move", said().put("parentObjective", id), second);
        int third = secret(view, said());
        call("POST /objectives/{id}/move", said().put("cycle", world.cycles.get(3)), third);
        call("DELETE /objectives/{id}", null, id);
        call("POST /objectives/{id}/restore", said(), id);
        purge("objective", beside);
        ghosts();
    }

    /** What belonged to nobody goes to somebody. */
    private void ghosts() {
        call("POST /hand-overs", said("from", ghost, "to", heir).put("dryRun", false));
        call("POST /import?dryRun=&mode=&people=", said("format", "throughline").put("version", 1));
    }

    /** Another objective where that is, which nobody but administrators may see. */
    private int secret(JsonNode like, ObjectNode home) {
        String mark = world.marks.next();
        ObjectNode body =
                said("title", mark, "owner", ghost, "ambition", "committed").put("confidential", true);
        body.set("orgUnit", like.get("orgUnit"));
        body.set("cycle", like.get("cycle"));
        body.setAll(home);
        int id = made("POST /objectives", body);
        world.marks.objective(mark, id);
        return id;
    }

    /** Refused only where it would close a loop. */
    private void contribute(int from, int to) {
        world.administrator();
        ObjectNode body = said().put("parentObjective", to).put("weight", 3);
        if (world.api
                        .post("/objectives/" + from + "/contributions", body.toString())
                        .status()
                == 201) {
            after.accept("POST /objectives/" + from + "/contributions " + body);
            done.add("POST /objectives/{id}/contributions");
            JsonNode gives = world.api
                    .get("/objectives/" + from + "/contributions")
                    .json()
                    .get("gives");
            Object contribution = gives.get(gives.size() - 1).get("id");
            call("PUT /objectives/{id}/contributions/{contribution}", said().put("weight", 5), from, contribution);
            call("DELETE /objectives/{id}/contributions/{contribution}", null, from, contribution);
            // this one stays
            call("POST /objectives/{id}/contributions", body, from);
        }
    }

    /** Several as one, by who may. */
    private void several(int id) {
        ObjectNode batch = said();
        ObjectNode operation = batch.putArray("operations").addObject();
        operation.put("create", "comment");
        operation.set(
                "body",
                said("element", "objective", "text", world.marks.ofObjective(id))
                        .put("id", id));
        call("POST /batch", batch);
        call("POST /batch", batch.put("dryRun", true));
        String mark = world.marks.ofObjective(id);
        ObjectNode all = said();
        all.putArray("operations")
                .add(with(
                        said("create", "key-result", "as", "k"),
                        said("title", mark, "source", "check-in")
                                .put("objective", id)
                                .put("target", 9)))
                .add(with(said("create", "action", "as", "a", "id", "@k"), said("title", mark)))
                .add(with(said("update", "action", "of", "@k", "id", "@a").put("ifMatch", 1), said("title", mark)))
                .add(with(said("tick", "action", "of", "@k", "id", "@a"), said().put("done", true)))
                .add(said("delete", "action", "of", "@k", "id", "@a"))
                .add(said("delete", "key-result", "id", "@k"));
        call("POST /batch", all);
    }

    private static ObjectNode with(ObjectNode operation, ObjectNode body) {
        operation.set("body", body);
        return operation;
    }

    private void life(int id) {
        int part = made(
                "POST /key-results",
                said("title", world.marks.ofObjective(id), "source", "check-in")
                        .put("objective", id)
                        .put("target", 9));
        call("PUT /objectives/{id}/state", said("state", "active"), id);
        call("PUT /objectives/{id}/state", said("state", "closed"), id);
        for (String goal : List.of("objectives", "key-results")) {
            int graded = goal.equals("objectives") ? id : part;
            ObjectNode body = said("note", world.marks.ofObjective(id)).put("grade", 0.7);
            call("PUT /" + goal + "/{id}/grade", body, graded);
            call("DELETE /" + goal + "/{id}/grade", null, graded);
        }
        call("PUT /objectives/{id}/state", said("state", "active", "reason", world.marks.ofObjective(id)), id);
    }

    void purge(String element, int id) {
        call("DELETE /" + element + "s/{id}", null, id);
        call("DELETE /trash/{element}/{id}", null, element, id);
    }

    /** All that is done to key results of an objective, one that is checked in and one that counts issues. */
    void keyResults(int objective) {
        for (String source : List.of("check-in", "linked-issues")) {
            ObjectNode body = said("title", world.marks.ofObjective(objective), "owner", ghost, "source", source);
            keyResult(made(
                    "POST /key-results",
                    source.equals("check-in")
                            ? body.put("target", 9).put("objective", objective)
                            : body.put("objective", objective)));
        }
        ghosts();
    }

    private void keyResult(int id) {
        JsonNode view = world.api.get("/key-results/" + id).json();
        int objective = view.get("objective").asInt();
        discuss("key-result", id, world.marks.ofObjective(objective));
        ObjectNode form = form("/key-results/" + id, KEY_RESULT).put("title", world.marks.ofObjective(objective));
        if (view.get("source").asText().equals("linked-issues")) {
            form.remove(List.of("measure", "baseline", "target", "decimals", "unit", "kpi"));
            link(id);
        } else {
            ObjectNode said =
                    said("comment", world.marks.ofObjective(objective)).put("value", 42);
            int checkIn = made("POST /key-results/{id}/check-ins", said.put("confidence", 3), id);
            discuss("check-in", checkIn, world.marks.ofObjective(objective));
            call("POST /key-results/{id}/check-ins", said.put("effective", "2027-08-01"), id);
        }
        call("PUT /key-results/{id}", form.put("targetReason", world.marks.ofObjective(objective)), id);
        call("PUT /key-results/{id}/override", said("reason", "so").put("progress", 0.9), id);
        call("DELETE /key-results/{id}/override", null, id);
        call("PUT /custom-values?element=key-result&id={id}", world.values(world.marks.ofObjective(objective)), id);
        steps(id, world.marks.ofObjective(objective));
        ObjectNode body = said("title", world.marks.ofObjective(objective), "source", "check-in")
                .put("target", 5);
        int beside = made("POST /key-results", body.put("objective", objective));
        call("PUT /key-results/{id}/place", said().put("before", id), beside);
        call("DELETE /key-results/{id}", null, id);
        call("POST /key-results/{id}/restore", said(), id);
        purge("key-result", beside);
    }

    /** An issue everybody may browse, which serves nothing else. */
    private void link(int id) {
        int link = made("POST /key-results/{id}/issue-links", said("issueKey", HiddenWorld.FREE), id);
        for (String category : List.of("done", "new")) {
            world.api.desk.jira().move(91, category);
            world.api.desk.the(NoteIssueChange.class).note(91, 1, 90, 90);
            assertThat(world.api.desk.the(RecountStale.class).recount()).isPositive();
            after.accept("counting " + HiddenWorld.FREE + " anew, linked to the key result " + id);
        }
        call("DELETE /key-results/{id}/issue-links/{link}", null, id, link);
        call("POST /key-results/{id}/issue-links", said("issueKey", "PAY-10"), id);
    }

    private void steps(int id, String mark) {
        int first = made("POST /key-results/{id}/actions", said("title", mark), id);
        int second = made("POST /key-results/{id}/actions", said("title", mark), id);
        call("PUT /key-results/{id}/actions/{action}", said("title", mark, "owner", "olga"), id, first);
        call("PUT /key-results/{id}/actions/{action}/done", said().put("done", true), id, first);
        call("POST /key-results/{id}/actions/{action}/move", said().put("before", first), id, second);
        call("DELETE /key-results/{id}/actions/{action}", null, id, second);
    }

    private void discuss(String element, int id, String mark) {
        int first =
                made("POST /comments", said("element", element, "text", mark).put("id", id));
        made(
                "POST /comments",
                said("element", element, "text", mark).put("id", id).put("replyTo", first));
        call("PUT /comments/{id}", said("text", mark + " again"), first);
        call("DELETE /comments/{id}", null, first);
        ObjectNode link = said("element", element, "title", mark, "url", "https://example.com/" + mark)
                .put("id", id);
        call("DELETE /evidence/{id}", null, made("POST /evidence", link));
    }

    /** Takes in a sheet that says something else of an objective. */
    private void sheet(int id) {
        world.administrator();
        String key = world.api.get("/objectives/" + id).json().get("key").asText();
        String sheet = "key,why\n" + key + "," + world.marks.ofObjective(id) + " by sheet\n";
        Api.Answer answer = world.api.call("POST", "/import/sheets?kind=objectives", sheet, "Content-Type", "text/csv");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("changed").asInt()).as(answer.body()).isEqualTo(1);
        done.add("POST /import/sheets");
        after.accept("POST /import/sheets " + sheet);
    }

    /** All that is done to an org unit; {@code self}, who may not see it, comes to own something of it, and sees that as little. */
    void unit(int id, String self) {
        discuss("org-unit", id, world.marks.ofUnit(id));
        JsonNode view = world.api.get("/org-units/" + id).json();
        ObjectNode form = said("name", world.marks.ofUnit(id));
        for (String field : List.of("kind", "parent", "visibility", "seers", "groups")) {
            form.set(field, view.get(field));
        }
        form.set("leads", texts(ghost));
        call("PUT /org-units/{id}", form, id);
        String mark = world.marks.next();
        int below = made(
                "POST /org-units", said("name", mark, "visibility", "members").put("parent", id));
        world.marks.unit(mark, below);
        call("POST /org-units/{id}/place", said(), below);
        call("PUT /org-units/{id}/positioning", world.positioning(id), id);
        ObjectNode kpi = said("name", world.marks.ofUnit(id), "owner", ghost).put("orgUnit", id);
        int made = made("POST /kpis", kpi);
        call("PUT /kpis/{id}", kpi.put("description", world.marks.ofUnit(id)), made);
        call("POST /kpis/{id}/values", said("note", world.marks.ofUnit(id)).put("value", 7), made);
        call("POST /kpis/{id}/values", said("effective", "2027-07-02").put("value", 9), made);
        discuss("kpi", made, world.marks.ofUnit(id));
        owned(id, self.isEmpty() ? ghost : self, made);
        call("DELETE /org-units/{id}", null, below);
    }

    /** Puts an org unit before each of its siblings. */
    void place(int id) {
        world.administrator();
        JsonNode parent = world.api.get("/org-units/" + id).json().get("parent");
        for (int before : world.units) {
            boolean sibling =
                    world.api.get("/org-units/" + before).json().get("parent").equals(parent);
            if (sibling && before != id) {
                call("POST /org-units/{id}/place", said().put("before", before), id);
            }
        }
    }

    /** Somebody who may not see an org unit owns things of it all the same; then they are cloned. */
    private void owned(int unit, String self, int kpi) {
        String mark = world.marks.next();
        ObjectNode body =
                said("title", mark, "owner", self, "ambition", "committed").put("orgUnit", unit);
        int objective = made("POST /objectives", body.put("cycle", world.cycles.get(2)));
        world.marks.objective(mark, objective);
        ObjectNode part = said("title", world.marks.ofObjective(objective), "owner", self, "source", "kpi");
        call(
                "POST /key-results",
                part.put("objective", objective).put("kpi", kpi).put("target", 50));
        call("POST /kpis/{id}/values", said().put("value", 11), kpi);
        ObjectNode clone =
                said().put("cycle", world.cycles.get(3)).put("actions", true).put("issueLinks", true);
        clone.putArray("orgUnits").add(unit);
        call("POST /cycles/{id}/clone", clone, world.cycles.get(2));
    }

    private ObjectNode form(String path, List<String> names) {
        world.administrator();
        JsonNode view = world.api.get(path).json();
        ObjectNode form = said("owner", view.path("owner").path("key").asText());
        names.forEach(name -> form.set(name, view.get(name)));
        if (view.path("confidential").asBoolean()) {
            form.set("people", texts(view.get("people").findValuesAsText("key")));
        }
        return form;
    }
}
