package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.job.RecountStale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A company where everybody finds something he may not see: org units of all four visibilities within one another, open and
 * confidential objectives aligned across them and across cycles, and all that hangs on goals. Every text anybody wrote holds
 * a mark that tells what it belongs to. The skeleton is always the same, the rest is drawn.
 */
final class HiddenWorld implements AutoCloseable {
    /** Who looks; their groups beside them. Nobody of them is an administrator. */
    static final Map<String, String[]> VIEWERS = new LinkedHashMap<>();

    static {
        VIEWERS.put("", new String[0]); // nobody who is logged in
        VIEWERS.put("sid", new String[] {"users"}); // belongs nowhere and owns nothing
        VIEWERS.put("mia", new String[] {"users"}); // member of what only members see
        VIEWERS.put("gus", new String[] {"users", "board"}); // in a group that is named
        VIEWERS.put("stan", new String[] {"users", "staff"}); // member by a group
        VIEWERS.put("lena", new String[] {"users"}); // leads a unit beside
        VIEWERS.put("olga", new String[] {"users"}); // owns things, seen and unseen
        VIEWERS.put("ina", new String[] {"users"}); // named at what is confidential
        VIEWERS.put("shu", new String[] {"board", "staff"}); // not let in, whatever he is
    }

    /** The issue that nothing counts. */
    static final String FREE = "PAY-40";

    final Api api;
    final Random random;
    final Marks marks = new Marks();
    final List<Integer> units = new ArrayList<>();
    final List<Integer> cycles = new ArrayList<>();
    final List<Integer> fields = new ArrayList<>();
    final List<String> issues = new ArrayList<>();
    private final List<String> people = new ArrayList<>(VIEWERS.keySet());
    final List<JsonNode> objectives = new ArrayList<>();
    private final List<JsonNode> keyResults = new ArrayList<>();
    private final List<Integer> kpis = new ArrayList<>();

    HiddenWorld(long seed) {
        this(seed, Api.inMemory());
    }

    /** The same in an empty store, which it closes at its end. */
    HiddenWorld(long seed, Store store) {
        api = new Api(HouseWording.english(), store);
        random = new Random(seed);
        people.remove("");
        people.remove("sid");
        people.add("admin");
        api.desk.as("admin");
        issues();
        cycles();
        units();
        fields.add(made("/custom-fields", said("name", "Stream", "type", "text")));
        fields.add(made("/custom-fields", said("name", "Risk", "type", "choice").set("choices", texts("low", "high"))));
        goals();
        api.desk.the(RecountStale.class).recount();
        close("Q2");
        put("/settings", said().<ObjectNode>set("users", texts("users")), "\"0\"");
    }

    private void issues() {
        api.desk.jira().close(9, "admin", "mia", "lena");
        for (int epic = 1; epic <= 4; epic++) {
            // of the third epic and the fourth one nobody but some may know
            String project = epic <= 2 ? "PAY" : "SEC";
            String key = project + "-" + epic * 10;
            api.desk.jira().epic(10L * epic, key, epic <= 2 ? 1 : 9);
            issues.add(key);
            for (int i = 1; i <= 3; i++) {
                String category = List.of("new", "progress", "done").get(random.nextInt(3));
                api.desk
                        .jira()
                        .issue(
                                10L * epic + i,
                                project + "-" + (epic * 10 + i),
                                epic <= 2 ? 1 : 9,
                                10L * epic,
                                category);
            }
        }
        api.desk.jira().epic(90, FREE, 1);
        api.desk.jira().issue(91, "PAY-41", 1, 90, "new");
        issues.add(FREE);
    }

    private void cycles() {
        int year = cycle("2027", "2027-01-01", "2027-12-31", 0, "open");
        int half = cycle("H2", "2027-07-01", "2027-12-31", year, "open");
        cycle("Q3", "2027-07-01", "2027-09-30", half, "open");
        cycle("Q4", "2027-10-01", "2027-12-31", half, "planned");
        cycle("Q2", "2027-04-01", "2027-06-30", year, "open");
    }

    private int cycle(String name, String starts, String ends, int parent, String state) {
        int id = made(
                "/cycles",
                said("name", name, "starts", starts, "ends", ends, "state", state)
                        .put("parent", parent));
        cycles.add(id);
        return id;
    }

    private void close(String name) {
        int id = cycles.get(List.of("2027", "H2", "Q3", "Q4", "Q2").indexOf(name));
        put("/cycles/" + id + "/state", said("state", "closed"), "");
    }

    private void units() {
        unit(0, "everyone", List.of("carla"), List.of(), List.of(), List.of());
        unit(units.get(0), "public", List.of(), List.of(), List.of(), List.of());
        unit(units.get(0), "members", List.of("max"), List.of("mia"), List.of(), List.of());
        unit(units.get(0), "groups", List.of("gerd"), List.of(), List.of(), List.of("board"));
        // what lies in something hidden may be seen all the same
        unit(units.get(2), "everyone", List.of("lena", "shu"), List.of("shu"), List.of(), List.of());
        unit(units.get(2), "members", List.of("mo"), List.of(), List.of(), List.of());
        unit(units.get(3), "members", List.of(), List.of(), List.of("staff"), List.of());
        unit(units.get(6), "public", List.of(), List.of(), List.of(), List.of());
        unit(0, "members", List.of("nils"), List.of(), List.of(), List.of());
        for (int i = 0; i < 1; i++) {
            String seen = List.of("public", "everyone", "members", "groups").get(random.nextInt(4));
            List<String> seers = seen.equals("groups") ? List.of("board") : List.of();
            unit(oneOf(units), seen, List.of(person()), List.of(person()), List.of(), seers);
        }
        for (int unit : units) {
            kpi(unit);
            put("/org-units/" + unit + "/positioning", positioning(unit), "\"0\"");
            comment("org-unit", unit, marks.ofUnit(unit));
        }
    }

    /** What only the crew of an org unit may read of it, and its leads, are its marks' as well. */
    private void unit(
            int parent,
            String seen,
            List<String> leads,
            List<String> members,
            List<String> groups,
            List<String> seers) {
        String mark = marks.next();
        ObjectNode body = said("kind", "team", "name", mark, "visibility", seen).put("parent", parent);
        body.set("leads", texts(leads));
        body.set("members", texts(members));
        body.set("groups", texts(groups));
        body.set("seers", texts(seers));
        int id = made("/org-units", body);
        marks.unit(mark, id);
        units.add(id);
    }

    ObjectNode positioning(int unit) {
        ObjectNode body = said("purpose", marks.ofUnit(unit));
        body.putArray("statements").addObject().put("text", marks.ofUnit(unit));
        return body;
    }

    int kpi(int unit) {
        int id = made(
                "/kpis", said("name", marks.ofUnit(unit), "owner", person()).put("orgUnit", unit));
        post("/kpis/" + id + "/values", said("note", marks.ofUnit(unit)).put("value", random.nextInt(100)));
        kpis.add(id);
        return id;
    }

    private void goals() {
        for (int i = 0; i < units.size() + 4; i++) {
            int unit = i < units.size() ? units.get(i) : oneOf(units);
            int cycle = oneOf(List.of(cycles.get(0), cycles.get(1), cycles.get(2), cycles.get(4)));
            JsonNode made = objective(unit, cycle, random.nextInt(3) == 0, List.of("ina"), home(cycle));
            int parts = random.nextInt(3) == 0 ? 2 : 1;
            for (int j = 0; j < parts; j++) {
                dress(keyResult(made.get("id").asInt(), random.nextInt(3)));
            }
        }
        for (JsonNode one : objectives) {
            dressed("objective", one.get("id").asInt(), one.get("id").asInt());
            contribute(one);
        }
        for (int i = 0; i < 3; i++) {
            api.call("DELETE", "/objectives/" + oneOf(objectives).get("id").asInt(), null);
            api.call("DELETE", "/key-results/" + oneOf(keyResults).get("id").asInt(), null);
        }
    }

    /** A goal of the same cycle or one around it; often none. */
    private ObjectNode home(int cycle) {
        ObjectNode home = said();
        List<JsonNode> around = objectives.stream()
                .filter(one ->
                        one.get("cycle").asInt() == cycle || one.get("cycle").asInt() == cycles.get(0))
                .toList();
        if (around.isEmpty() || random.nextInt(3) == 0) {
            return home;
        }
        int above = oneOf(around).get("id").asInt();
        List<JsonNode> parts = keyResults.stream()
                .filter(one -> one.get("objective").asInt() == above)
                .toList();
        return random.nextBoolean() || parts.isEmpty()
                ? home.put("parentObjective", above)
                : home.put("parentKeyResult", oneOf(parts).get("id").asInt());
    }

    /** Makes an objective of somebody; {@code home} names what it is aligned to. */
    JsonNode objective(int unit, int cycle, boolean confidential, List<String> named, ObjectNode home) {
        String mark = marks.next();
        ObjectNode body = said("title", mark, "why", mark, "owner", person(), "ambition", "committed")
                .put("orgUnit", unit)
                .put("cycle", cycle)
                .put("confidential", confidential);
        body.setAll(home);
        if (confidential) {
            body.set("people", texts(named));
        }
        JsonNode stored = post("/objectives", body);
        marks.objective(mark, stored.get("id").asInt());
        objectives.add(stored);
        return stored;
    }

    /** @param source 0 is checked in, 1 counts issues, 2 takes a KPI, of whatever org unit */
    JsonNode keyResult(int objective, int source) {
        ObjectNode body =
                said("title", marks.ofObjective(objective), "owner", person()).put("objective", objective);
        switch (source) {
            case 0 -> body.put("source", "check-in").put("target", 100).put("unit", "%");
            case 1 -> body.put("source", "linked-issues");
            default -> body.put("source", "kpi").put("kpi", oneOf(kpis)).put("target", 100);
        }
        JsonNode stored = post("/key-results", body);
        keyResults.add(stored);
        return stored;
    }

    private void dress(JsonNode keyResult) {
        int id = keyResult.get("id").asInt();
        int objective = keyResult.get("objective").asInt();
        switch (keyResult.get("source").asText()) {
            case "check-in" -> {
                String comment = marks.ofObjective(objective);
                int made = made(
                        "/key-results/" + id + "/check-ins",
                        said("comment", comment)
                                .put("value", random.nextInt(100))
                                .put("confidence", random.nextInt(11)));
                dressed("check-in", made, objective);
            }
            case "linked-issues" -> {
                for (int i = 0; i < 2; i++) {
                    api.post(
                            "/key-results/" + id + "/issue-links",
                            said("issueKey", issues.get(random.nextInt(4))).toString());
                }
            }
            default -> {}
        }
        dressed("key-result", id, objective);
        int action =
                made("/key-results/" + id + "/actions", said("title", marks.ofObjective(objective), "owner", person()));
        comment("action", action, marks.ofObjective(objective));
        post("/key-results/" + id + "/actions", said("title", marks.ofObjective(objective)));
    }

    private void dressed(String element, int id, int objective) {
        comment(element, id, marks.ofObjective(objective));
        post(
                "/evidence",
                said("element", element, "title", marks.ofObjective(objective), "url", "https://example.com")
                        .put("id", id));
        if (!element.equals("check-in")) {
            String path = "/custom-values?element=" + element + "&id=" + id;
            put(path, values(marks.ofObjective(objective)), api.get(path).header("ETag"));
        }
    }

    ObjectNode values(String text) {
        ObjectNode body = said();
        body.putArray("values").addObject().put("field", fields.get(0)).put("value", text);
        return body;
    }

    int comment(String element, int id, String text) {
        return made("/comments", said("element", element, "text", text).put("id", id));
    }

    private void contribute(JsonNode one) {
        ObjectNode to = home(one.get("cycle").asInt());
        if (!to.isEmpty()) {
            // a loop or what is there already is refused
            api.post("/objectives/" + one.get("id") + "/contributions", to.toString());
        }
    }

    /** What was made. */
    JsonNode post(String path, ObjectNode body) {
        Api.Answer answer = api.post(path, body.toString());
        assertThat(answer.status())
                .as("POST %s %s: %s", path, body, answer.body())
                .isBetween(200, 201);
        return answer.json();
    }

    int made(String path, ObjectNode body) {
        return post(path, body).get("id").asInt();
    }

    JsonNode put(String path, ObjectNode body, String tag) {
        Api.Answer answer =
                tag.isEmpty() ? api.put(path, body.toString()) : api.put(path, body.toString(), "If-Match", tag);
        assertThat(answer.status())
                .as("PUT %s %s: %s", path, body, answer.body())
                .isEqualTo(200);
        return answer.json();
    }

    String person() {
        return oneOf(people);
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** An object of texts: names and values in turn. */
    static ObjectNode said(String... texts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < texts.length; i += 2) {
            body.put(texts[i], texts[i + 1]);
        }
        return body;
    }

    static JsonNode texts(String... texts) {
        return texts(List.of(texts));
    }

    static JsonNode texts(List<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** The administrator sits down again. */
    void administrator() {
        api.desk.as("admin");
    }

    void sits(String viewer) {
        api.desk.as(viewer, VIEWERS.get(viewer));
    }

    @Override
    public void close() {
        api.close();
    }
}
