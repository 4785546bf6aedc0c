package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;
import static io.throughline.okr.rest.Looking.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever names something he may not see, in an address or in what he sends, gets the answer of what never was, and after as many
 * statements.
 */
class HiddenPathsTest {
    private static final Pattern NAMED = Pattern.compile("\\{(\\S+?)\\}");

    /** What stands in an address of the table for which kind of thing. */
    private static final Map<String, String> KINDS = Map.of(
            "/objectives", "objective",
            "/key-results", "key-result",
            "/org-units", "org-unit",
            "/kpis", "kpi",
            "/comments", "comment",
            "/evidence", "evidence");

    /** Bodies that would do if the thing were there. */
    private static final Map<String, String> BODIES = bodies();

    /**
     * What a lead sends about his own objective, key result and org unit ({@code mine…}), naming something hidden; a bar is the
     * end of a line.
     */
    private static final List<String> NAMING = List.of(
            "POST /objectives {'orgUnit': {org-unit}, 'cycle': 3, 'title': 'x'}",
            "POST /objectives {'orgUnit': mineUnit, 'cycle': 3, 'title': 'x', 'parentObjective': {objective}}",
            "POST /objectives {'orgUnit': mineUnit, 'cycle': 3, 'title': 'x', 'parentKeyResult': {key-result}}",
            "PUT /objectives/mineObjective {'orgUnit': mineUnit, 'cycle': 3, 'title': 'x', 'parentObjective': {objective}}",
            "PUT /objectives/mineObjective {'orgUnit': mineUnit, 'cycle': 3, 'title': 'x', 'parentKeyResult': {key-result}}",
            "PUT /objectives/mineObjective {'orgUnit': {org-unit}, 'cycle': 3, 'title': 'x'}",
            "PUT /objectives/mineObjective/place {'before': {objective}}",
            "PUT /objectives/mineObjective/place {'after': {objective}}",
            "POST /objectives/mineObjective/move {'parentObjective': {objective}}",
            "POST /objectives/mineObjective/move {'parentKeyResult': {key-result}, 'dryRun': true}",
            "POST /objectives/mineObjective/move {'orgUnit': {org-unit}}",
            "POST /objectives/mineObjective/contributions {'parentObjective': {objective}}",
            "POST /objectives/mineObjective/contributions {'parentKeyResult': {key-result}}",
            "DELETE /objectives/mineObjective/contributions/{contribution}",
            "POST /key-results {'objective': {objective}, 'title': 'x', 'source': 'check-in', 'target': 1}",
            "POST /key-results {'objective': mineObjective, 'title': 'x', 'source': 'kpi', 'kpi': {kpi}, 'target': 1}",
            "PUT /key-results/mineKeyResult {'objective': {objective}, 'title': 'x', 'source': 'check-in', 'target': 1}",
            "PUT /key-results/mineKeyResult/place {'before': {key-result}}",
            "POST /key-results/mineKeyResult/actions/mineAction/move {'before': {action}}",
            "DELETE /key-results/mineKeyResult/actions/{action}",
            "DELETE /key-results/mineKeyResult/issue-links/{link}",
            "GET /key-results/mineKeyResult/actions/{action}",
            "GET /key-results/mineKeyResult/check-ins/{check-in}",
            "GET /key-results/mineKeyResult/issue-links/{link}",
            "GET /objectives/mineObjective/contributions/{contribution}",
            "POST /kpis {'orgUnit': {org-unit}, 'name': 'x'}",
            "PUT /org-units/mineUnit {'name': 'x', 'parent': {org-unit}}",
            "POST /org-units/mineUnit/place {'before': {org-unit}}",
            "POST /comments {'element': 'objective', 'id': {objective}, 'text': 'x'}",
            "POST /comments {'element': 'check-in', 'id': {check-in}, 'text': 'x'}",
            "POST /comments {'element': 'objective', 'id': mineObjective, 'text': 'x', 'replyTo': {comment}}",
            "POST /evidence {'element': 'kpi', 'id': {kpi}, 'title': 'x', 'url': 'https://example.com'}",
            "POST /cycles/3/clone {'cycle': 4, 'orgUnits': [{org-unit}]}",
            "POST /objectives?dryRun=true {'orgUnit': mineUnit, 'cycle': 3, 'title': 'x', 'parentObjective': {objective}}",
            "PUT /objectives/{objective}?dryRun=true {'orgUnit': mineUnit, 'cycle': 3, 'title': 'x'}",
            "DELETE /objectives/{objective}?dryRun=true",
            "DELETE /key-results/{key-result}?dryRun=true",
            "POST /key-results/{key-result}/check-ins?dryRun=true {'value': 1}",
            "POST /kpis/{kpi}/values?dryRun=true {'value': 1}",
            "POST /batch {'operations': [{'update': 'objective', 'id': {objective}, 'ifMatch': 1,"
                    + " 'body': {'orgUnit': mineUnit, 'cycle': 3, 'title': 'x'}}]}",
            "POST /batch {'operations': [{'update': 'key-result', 'id': {key-result}, 'ifMatch': 1,"
                    + " 'body': {'objective': mineObjective, 'title': 'x', 'source': 'check-in', 'target': 1}}]}",
            "POST /batch {'operations': [{'create': 'comment', 'body': {'element': 'kpi', 'id': {kpi}, 'text': 'x'}}]}",
            "POST /batch {'operations': [{'delete': 'objective', 'id': {objective}}], 'dryRun': true}",
            "POST /batch {'operations': [{'delete': 'objective', 'id': mineObjective},"
                    + " {'delete': 'key-result', 'id': {key-result}}]}",
            "POST /batch {'operations': [{'create': 'objective', 'as': 'a', 'body': {'orgUnit': mineUnit, 'cycle': 3,"
                    + " 'title': 'x', 'parentKeyResult': {key-result}}}, {'delete': 'objective', 'id': '@a'}]}",
            "POST /batch {'operations': [{'state': 'objective', 'id': {objective}, 'body': {'state': 'closed'}}]}",
            "POST /batch {'operations': [{'fill': 'key-result', 'id': {key-result}, 'ifMatch': 1, 'body': {'values': []}}]}",
            "POST /batch {'operations': [{'move': 'objective', 'id': mineObjective, 'body': {'parentObjective': {objective}}}]}",
            "POST /batch {'operations': [{'update': 'org-unit', 'id': mineUnit, 'ifMatch': 1, 'body': {'name': 'x', 'parent': {org-unit}}}]}",
            "POST /batch {'operations': [{'update': 'positioning', 'id': {org-unit}, 'ifMatch': 0, 'body': {'statements': [{'text': 'x'}]}}]}",
            "POST /batch {'operations': [{'update': 'kpi', 'id': {kpi}, 'ifMatch': 1, 'body': {'orgUnit': mineUnit, 'name': 'x'}}]}",
            "POST /batch {'operations': [{'create': 'kpi-value', 'id': {kpi}, 'body': {'value': 1}}]}",
            "POST /batch {'operations': [{'update': 'contribution', 'of': {objective}, 'id': 1, 'ifMatch': 1, 'body': {'weight': 2}}]}",
            "POST /batch {'operations': [{'delete': 'contribution', 'of': mineObjective, 'id': {contribution}}]}",
            "POST /batch {'operations': [{'delete': 'issue-link', 'of': mineKeyResult, 'id': {link}}]}",
            "POST /batch {'operations': [{'update': 'action', 'of': mineKeyResult, 'id': {action}, 'ifMatch': 1, 'body': {'title': 'x'}}]}",
            "POST /batch {'operations': [{'tick': 'action', 'of': {key-result}, 'id': mineAction, 'body': {'done': true}}]}",
            "POST /batch {'operations': [{'move': 'action', 'of': mineKeyResult, 'id': mineAction, 'body': {'before': {action}}}]}",
            "POST /batch {'operations': [{'update': 'comment', 'id': {comment}, 'ifMatch': 1, 'body': {'text': 'x'}}]}",
            "POST /batch {'operations': [{'delete': 'evidence', 'id': {evidence}}]}",
            "POST /import/sheets?kind=objectives&unit={org-unit}&cycle=3 title|x",
            "POST /import/sheets?kind=objectives title,orgUnit,cycle|x,#{org-unit},Q3",
            "POST /import/sheets?kind=objectives key,why|O-{objective-key},x",
            "POST /import/sheets?kind=objectives&dryRun=true key,why|O-{objective-key},x",
            "POST /import/sheets?kind=objectives&unit=mineUnit&cycle=3 title,parent|x,O-{objective-key}",
            "POST /import/sheets?kind=objectives&unit=mineUnit&cycle=3 title,parent|x,KR-{key-result-key}",
            "POST /import/sheets?kind=key-results key,title|KR-{key-result-key},x",
            "POST /import/sheets?kind=key-results objective,title,kpi|O-mineObjectiveKey,x,#{kpi}",
            "POST /import/sheets?kind=check-ins id,value|{check-in},3",
            "POST /import/sheets?kind=check-ins keyResult,value|KR-{key-result-key},3",
            "POST /import/sheets?kind=contributions objective,parent,weight|O-mineObjectiveKey,O-{objective-key},2",
            "POST /import/sheets?kind=actions id,title|{action},x",
            "POST /import/sheets?kind=issue-links keyResult,issue|KR-{key-result-key},PAY-40",
            "POST /import/sheets?kind=kpis id,name|{kpi},x",
            "POST /import/sheets?kind=kpi-values id,value|{kpi-value},3",
            "POST /import/sheets?kind=kpi-values kpi,value|#{kpi},3",
            "POST /import/sheets?kind=org-units id,name|{org-unit},x",
            "POST /import/sheets?kind=org-units&dryRun=true id,parent|mineUnit,#{org-unit}");

    /** Of what sheets name, one in so many is asked for. */
    private static final int SPARED = 3;

    private static HiddenWorld world;

    @BeforeAll
    static void a_company() {
        world = new HiddenWorld(1);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void an_address_of_something_hidden_answers_as_one_of_what_never_was() {
        List<String> differing = new ArrayList<>();
        for (String viewer : HiddenWorld.VIEWERS.keySet()) {
            HiddenIds hidden = new HiddenIds(world.api.store(), viewer);
            world.sits(viewer);
            for (Operation operation : Operation.documented()) {
                for (String address : addresses(operation)) {
                    compare(operation.method(), address, BODIES.get(operation.line()), hidden, viewer, differing);
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void what_a_lead_names_and_may_not_see_is_unknown() {
        Map<String, Integer> mine = mine();
        HiddenIds hidden = new HiddenIds(world.api.store(), "lena");
        world.sits("lena");
        List<String> differing = new ArrayList<>();
        for (String sent : NAMING) {
            String request = sent.replace('\'', '"').replace('|', '\n');
            for (Map.Entry<String, Integer> one : mine.entrySet()) {
                request = request.replace(one.getKey(), one.getValue().toString());
            }
            String[] parts = request.split(" ", 3);
            String body = parts.length == 3 ? parts[2] : null;
            compare(parts[0], parts[1], body, hidden, "lena", differing);
        }
        assertThat(differing).isEmpty();
    }

    /** A lead's own, beside a confidential objective of his unit. */
    private static Map<String, Integer> mine() {
        world.administrator();
        int unit = world.units.get(4);
        int cycle = world.cycles.get(2);
        world.objective(unit, cycle, true, List.of("ina"), said());
        Map<String, Integer> mine = new LinkedHashMap<>();
        mine.put("mineUnit", unit);
        JsonNode made = world.objective(unit, cycle, false, List.of(), said());
        int objective = made.get("id").asInt();
        mine.put("mineObjectiveKey", Integer.valueOf(made.get("key").asText().substring(2)));
        mine.put("mineObjective", objective);
        int keyResult = world.keyResult(objective, 0).get("id").asInt();
        mine.put("mineKeyResult", keyResult);
        mine.put("mineAction", world.made("/key-results/" + keyResult + "/actions", said("title", "x")));
        return mine;
    }

    /** Asks for each hidden thing where the address or the body names one, and for what never was. */
    private static void compare(
            String method, String address, String body, HiddenIds hidden, String viewer, List<String> differing) {
        Matcher named = NAMED.matcher(address + (body == null ? "" : body));
        if (!named.find()) {
            return;
        }
        String kind = named.group(1);
        Said never = answer(method, address, body, kind, NEVER);
        // a sheet is taken in or refused as a whole, which takes its time
        int spared = address.startsWith("/import/") ? SPARED : 1;
        List<Integer> ids = hidden.of(kind);
        for (int i = 0; i < ids.size(); i += spared) {
            int id = ids.get(i);
            Said now = answer(method, address, body, kind, id);
            if (now.statements != never.statements) {
                differing.add("%s %s %s %s of %d: %d statements instead of %d"
                        .formatted(viewer, method, address, body, id, now.statements, never.statements));
            }
            if (!now.answer.equals(never.answer)) {
                differing.add("%s %s %s %s of %d: %s instead of %s"
                        .formatted(viewer, method, address, body, id, now.answer, never.answer));
            }
        }
    }

    private record Said(String answer, long statements) {}

    private static Said answer(String method, String address, String body, String kind, int id) {
        String there = address.replace("{" + kind + "}", Integer.toString(id)).replaceAll("\\{[A-Za-z-]+\\}", "1");
        String sent = body == null ? null : body.replace("{" + kind + "}", Integer.toString(id));
        long before = world.api.store().statements();
        String type = sent == null || sent.startsWith("{") ? "application/json" : "text/csv";
        Api.Answer answer = world.api.call(method, there, sent, "If-Match", "\"1\"", "Content-Type", type);
        return new Said(
                answer.status() + " " + answer.headers() + " " + answer.body(),
                world.api.store().statements() - before);
    }

    /** The addresses of a row of the table, kinds of things in the place of ids. */
    private static List<String> addresses(Operation operation) {
        String path = operation.path();
        String first = "/" + path.split("/", 3)[1];
        if (path.startsWith("/trash/")) {
            return List.of("/trash/objective/{objective}", "/trash/key-result/{key-result}");
        }
        if (operation.query().contains("element=&id=")) {
            return Stream.of("objective", "key-result", "check-in", "action", "contribution", "org-unit", "kpi")
                    .map(kind -> path + "?asOf=2027-08-12&element=" + kind + "&id={" + kind + "}")
                    .toList();
        }
        if (operation.query().contains("objective=")) {
            return List.of(path + "?unit={org-unit}", path + "?objective={objective}");
        }
        if (operation.query().contains("unit=")) {
            return List.of(path.replace("{kind}", "objectives") + "?unit={org-unit}");
        }
        return KINDS.containsKey(first) ? List.of(path.replace("{id}", "{" + KINDS.get(first) + "}")) : List.of();
    }

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        String objective = "{\"orgUnit\": 1, \"cycle\": 3, \"title\": \"x\"}";
        bodies.put("PUT /org-units/{id}", "{\"name\": \"x\"}");
        bodies.put("POST /org-units/{id}/place", "{}");
        bodies.put("PUT /org-units/{id}/positioning", "{\"statements\": [{\"text\": \"x\"}]}");
        bodies.put("PUT /objectives/{id}", objective);
        bodies.put("POST /objectives/{id}/restore", "{}");
        bodies.put("PUT /objectives/{id}/state", "{\"state\": \"active\"}");
        bodies.put("POST /objectives/{id}/move", "{\"cycle\": 3}");
        bodies.put("POST /objectives/{id}/contributions", "{\"parentObjective\": 1}");
        bodies.put("PUT /objectives/{id}/contributions/{contribution}", "{\"weight\": 2}");
        bodies.put(
                "PUT /key-results/{id}",
                "{\"objective\": 1, \"title\": \"x\", \"source\": \"check-in\", \"target\": 1}");
        bodies.put("POST /key-results/{id}/restore", "{}");
        bodies.put("POST /key-results/{id}/check-ins", "{\"value\": 1}");
        bodies.put("POST /key-results/{id}/actions", "{\"title\": \"x\"}");
        bodies.put("PUT /key-results/{id}/actions/{action}", "{\"title\": \"x\"}");
        bodies.put("PUT /key-results/{id}/actions/{action}/done", "{\"done\": true}");
        bodies.put("POST /key-results/{id}/actions/{action}/move", "{\"before\": 0}");
        bodies.put("POST /key-results/{id}/issue-links", "{\"issueKey\": \"PAY-40\"}");
        for (String goal : List.of("objectives", "key-results")) {
            bodies.put("PUT /" + goal + "/{id}/place", "{\"before\": 1}");
            bodies.put("PUT /" + goal + "/{id}/override", "{\"progress\": 0.5, \"reason\": \"x\"}");
            bodies.put("PUT /" + goal + "/{id}/grade", "{\"grade\": 0.5}");
        }
        bodies.put("PUT /comments/{id}", "{\"text\": \"x\"}");
        bodies.put("PUT /custom-values", "{\"values\": []}");
        bodies.put("PUT /kpis/{id}", "{\"orgUnit\": 1, \"name\": \"x\"}");
        bodies.put("POST /kpis/{id}/values", "{\"value\": 1}");
        return bodies;
    }
}
