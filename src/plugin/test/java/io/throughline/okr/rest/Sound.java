package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Requests that should do: of what was learnt, with values that fit. */
final class Sound {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SUBJECTS = List.of("objective", "key-result", "org-unit", "cycle", "kpi");

    private static final Map<String, String> HOLDERS = Map.of(
            "objective", "/objectives/{}",
            "key-result", "/key-results/{}",
            "org-unit", "/org-units/{}",
            "cycle", "/cycles/{}",
            "kpi", "/kpis/{}");

    private final Learnt learnt;
    private final Guess guess;
    private final Bulk bulk;

    Sound(Learnt learnt, Guess guess) {
        this.learnt = learnt;
        this.guess = guess;
        this.bulk = new Bulk(learnt, guess);
    }

    /** One of an operation; none as long as nothing is known of what it needs. */
    Optional<Asked> of(Described one, String who) {
        Operation operation = one.operation();
        return address(operation).map(address -> {
            String path = address + query(one);
            String body = one.takesBody() ? sent(one, address) : null;
            List<String> type = body == null ? List.of() : List.of("Content-Type", Bulk.type(operation.line()));
            Asked asked = new Asked(who, operation.method(), path, body, type);
            String tag = learnt.tag(path);
            return one.versioned() ? asked.with("If-Match", tag.isEmpty() ? "\"1\"" : tag) : asked;
        });
    }

    /** The same request once more, by what was learnt meanwhile. */
    Asked again(Described one, Asked first) {
        Asked asked = first.sending(sent(one, first.address()));
        String tag = learnt.tag(first.path());
        return one.versioned() && !tag.isEmpty() ? asked.without("If-Match").with("If-Match", tag) : asked;
    }

    private String sent(Described one, String address) {
        return bulk.of(one.operation().line())
                .orElseGet(() -> body(one, address).toString());
    }

    private Optional<String> address(Operation operation) {
        String path = operation.path();
        if (path.contains("{kind}")) {
            return Optional.of(path.replace("{kind}", guess.sheet()));
        }
        if (path.startsWith("/trash/") || path.endsWith("/restore")) {
            String kind = path.contains("key-result") || (path.startsWith("/trash/") && guess.chance(50))
                    ? "key-result"
                    : "objective";
            return learnt.one("/trash/" + kind + "/{}", any -> true)
                    .map(found -> path.endsWith("/restore") ? path.replace("{id}", "" + Learnt.id(found)) : found);
        }
        if (path.contains("{issueKey}")) {
            return Optional.of(path.replace("{issueKey}", guess.issue()));
        }
        int last = path.lastIndexOf('}');
        if (last < 0) {
            return Optional.of(path);
        }
        String element = Learnt.template(path.substring(0, last + 1));
        return learnt.one(element, suits(operation)).map(found -> found + path.substring(last + 1));
    }

    /** Most of what is done is done to what is open; some things are only done to others. */
    private Predicate<JsonNode> suits(Operation operation) {
        String line = operation.line();
        if (line.endsWith("/resume")) {
            return job -> job.path("resumable").asBoolean();
        }
        if (line.endsWith("/cancelled")) {
            return job -> job.path("state").asText().equals("waiting");
        }
        if (line.endsWith("/file")) {
            return job -> job.path("fileSize").asInt() >= 0;
        }
        if (line.endsWith("/grade")) {
            return view -> !guess.open(view);
        }
        return switch (line) {
            case "POST /key-results/{id}/issue-links" -> view -> guess.open(view) && source(view, "linked-issues");
            case "POST /key-results/{id}/check-ins" -> view -> guess.open(view) && source(view, "check-in");
            case "DELETE /org-units/{id}", "DELETE /cycles/{id}", "PUT /cycles/{id}/state", "PUT /cycles/{id}" ->
                view -> !view.path("name").asText().matches("mk.*|20.*|H\\d|Q\\d");
            case "POST /kpis/{id}/values" -> view -> !view.path("retired").asBoolean();
            default -> operation.method().equals("GET") ? view -> true : guess::open;
        };
    }

    private static boolean source(JsonNode keyResult, String source) {
        return keyResult.path("source").asText().equals(source);
    }

    private String query(Described one) {
        List<String> said = new ArrayList<>();
        String path = one.operation().path();
        boolean ofElement = one.query().stream().anyMatch(field -> field.name().equals("element"));
        if (ofElement) {
            List<String> kinds = path.equals("/custom-values")
                    ? SUBJECTS.subList(0, 2)
                    : path.startsWith("/history") ? SUBJECTS.subList(0, 4) : SUBJECTS;
            String kind = guess.oneOf(kinds);
            said.add("element=" + kind + "&id=" + learnt.id(HOLDERS.get(kind), any -> true));
        }
        for (Described.Field field : one.query()) {
            boolean ofIt = ofElement && List.of("element", "id", "scope").contains(field.name());
            boolean needed = guess.needed(field) && !path.equals("/board");
            if (!ofIt && saying(field.name(), path, needed)) {
                said.add(field.name() + "=" + Escaped.of(parameter(field, path)));
            }
        }
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }

    /** Whether a parameter is to be said; some seldom do. */
    private boolean saying(String name, String path, boolean needed) {
        return switch (name) {
            case "cursor", "mapping", "people" -> guess.chance(2);
            case "fields" -> guess.chance(8);
            case "dryRun" -> guess.chance(path.startsWith("/import") ? 50 : 8);
            default -> needed || guess.chance(35);
        };
    }

    private String parameter(Described.Field field, String path) {
        if (field.name().equals("kind") && path.startsWith("/import")) {
            return path.endsWith("/sheets") ? "objectives" : guess.sheet();
        }
        return switch (field.name()) {
            case "dryRun" -> guess.oneOf(List.of("true", "true", "false"));
            case "fields" -> "id";
            case "separator" -> guess.oneOf(List.of("comma", "semicolon"));
            case "header" -> guess.oneOf(List.of("names", "titles"));
            case "days" -> guess.oneOf(List.of("iso", "dmy"));
            case "state" -> guess.oneOf(List.of("draft", "active", "closed"));
            case "unit" -> "" + guess.id("orgUnit");
            case "kind" -> guess.oneOf(List.of("year", "half", "quarter"));
            case "cycle" -> "" + learnt.id("/cycles/{}", any -> true);
            case "limit" -> "" + guess.oneOf(List.of(1, 10, 50));
            case "query" -> guess.oneOf(List.of("", "mk", "kr-1", "付", "%", "_"));
            case "version" -> guess.oneOf(List.of("0", "1"));
            case "after", "before" -> guess.oneOf(List.of("0", "3", "1000"));
            default -> guess.value(field).asText();
        };
    }

    private ObjectNode body(Described one, String address) {
        String line = one.operation().line();
        // What is there already, said anew with something changed, as screens do it.
        JsonNode before = line.startsWith("PUT") && !line.endsWith("/state") ? learnt.view(address) : JSON.objectNode();
        ObjectNode body = JSON.objectNode();
        for (Described.Field field : one.body()) {
            String name = field.name();
            JsonNode was = kept(before.path(name), name);
            if (!was.isMissingNode() && guess.chance(75)) {
                body.set(name, was);
            } else if (guess.needed(field) || guess.chance(25)) {
                body.set(name, guess.value(field));
            }
        }
        return fitted(line, address, body);
    }

    /** What a view says, as a request does; missing if it says it otherwise. */
    private static JsonNode kept(JsonNode was, String name) {
        if (was.has("key")) {
            return was.get("key");
        }
        if (was.isArray() && was.path(0).has("key")) {
            var keys = JSON.arrayNode();
            was.forEach(one -> keys.add(one.get("key")));
            return keys;
        }
        return name.equals("name") || name.equals("title") ? JSON.missingNode() : was;
    }

    /** What has to fit together. */
    private ObjectNode fitted(String line, String address, ObjectNode body) {
        switch (line) {
            case "POST /cycles", "PUT /cycles/{id}" -> {
                int year = 2030 + Integer.parseInt(body.get("name").asText().replaceAll("\\D", "")) % 60;
                body.put("kind", "custom").put("starts", year + "-01-01").put("ends", year + "-12-31");
                body.remove(List.of("state", "parent"));
            }
            case "PUT /cycles/{id}/state", "PUT /objectives/{id}/state" -> state(body, learnt.view(address(address)));
            case "POST /cycles/{id}/clone" ->
                body.put(
                        "cycle",
                        learnt.id("/cycles/{}", one -> one.path("name").asText().equals("Q4")));
            case "POST /org-units" -> body.put("parent", guess.chance(70) ? guess.id("orgUnit") : 0);
            case "POST /objectives", "PUT /objectives/{id}" -> {
                boolean aligned = body.path("parentObjective").asInt() > 0;
                body.remove(List.of("parentObjective", "parentKeyResult"));
                if (aligned) {
                    body.put("parentObjective", within(body.path("cycle").asInt(), address));
                }
                if (!body.path("confidential").asBoolean()) {
                    body.remove("people");
                }
                body.remove(List.of("starts", "due"));
            }
            case "POST /objectives/{id}/contributions" -> {
                String from = address(address);
                body.put(
                        "parentObjective",
                        within(learnt.view(from).path("cycle").asInt(), from));
                body.remove("parentKeyResult");
            }
            case "POST /kpis", "PUT /kpis/{id}" -> body.remove(List.of("lower", "upper"));
            case "PUT /settings" -> body.remove(List.of("atRiskFrom", "offTrackFrom"));
            case "POST /objectives/{id}/move" -> body.remove(List.of("cycle", "parentKeyResult", "parentObjective"));
            case "POST /key-results" -> {
                body.retain(List.of("objective", "title", "owner", "weight", "ambition", "labels", "evidence"));
                body.setAll(guess.measured());
            }
            case "PUT /key-results/{id}" -> remeasured(body, learnt.view(address));
            case "PUT /objectives/{id}/place" -> beside(body, "before", address, "orgUnit", "cycle", "parentObjective");
            case "PUT /key-results/{id}/place" -> beside(body, "after", address, "objective");
            case "POST /org-units/{id}/place", "POST /themes/{id}/place" -> body.remove("before");
            case "POST /key-results/{id}/actions/{action}/move" -> body.put("before", 0);
            case "POST /key-results/{id}/check-ins" -> checkedIn(body, learnt.view(address(address)));
            case "POST /comments", "POST /evidence" -> {
                String kind = guess.oneOf(SUBJECTS);
                body.put("element", kind).put("id", learnt.id(HOLDERS.get(kind), any -> true));
                body.remove("replyTo");
            }
            case "POST /jobs" -> {
                body.removeAll();
                body.put("kind", "export");
            }
            case "PUT /custom-values" -> body.putArray("values");
            default -> {}
        }
        return body;
    }

    /** The element something is below. */
    private static String address(String below) {
        return below.replaceFirst("(/\\d+)/[a-z-]+$", "$1");
    }

    private void state(ObjectNode body, JsonNode view) {
        String next =
                switch (view.path("state").asText()) {
                    case "draft" -> guess.oneOf(List.of("review", "active"));
                    case "review", "closed", "graded" -> "active";
                    case "planned" -> "open";
                    default -> "closed";
                };
        body.put("state", next).put("reason", next.equals("active") ? "Too early" : "");
        if (view.path("state").asText().equals("closed") && view.has("parent")) {
            body.put("state", "open").put("reason", "Too early");
        }
        if (body.path("reason").asText().isEmpty()) {
            body.remove("reason");
        }
    }

    private void remeasured(ObjectNode body, JsonNode view) {
        body.retain(List.of("title", "owner", "weight", "ambition", "labels", "evidence"));
        for (String name : List.of(
                "objective", "source", "measure", "baseline", "target", "upper", "decimals", "unit", "kpi", "steps")) {
            if (view.has(name)) {
                body.set(name, view.get(name));
            }
        }
        if (view.path("source").asText().equals("linked-issues")) {
            body.remove(List.of("measure", "baseline", "target", "upper", "decimals", "unit", "kpi"));
        }
        body.put("targetReason", guess.text());
    }

    private void checkedIn(ObjectNode body, JsonNode view) {
        switch (view.path("measure").asText()) {
            case "milestones" -> body.putArray("milestones").add(1);
            case "yes-no" -> body.put("value", 1);
            default -> {}
        }
        if (view.path("measure").asText().equals("milestones")) {
            body.remove("value");
        } else {
            body.remove("milestones");
        }
    }

    /** Another objective of a cycle. */
    private int within(int cycle, String but) {
        return learnt.id(
                "/objectives/{}",
                view -> view.path("cycle").asInt() == cycle
                        && !but.endsWith("/" + view.path("id").asInt()));
    }

    /** Another one of which the same is said. */
    private void beside(ObjectNode body, String name, String place, String... same) {
        String address = address(place);
        JsonNode view = learnt.view(address);
        body.removeAll();
        body.put(
                name,
                learnt.id(
                        Learnt.template(address),
                        other -> other.path("id").asInt() != view.path("id").asInt()
                                && List.of(same).stream()
                                        .allMatch(field -> other.path(field).equals(view.path(field)))));
    }
}
