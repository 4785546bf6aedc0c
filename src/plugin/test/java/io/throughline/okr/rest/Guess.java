package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.usecases.sheet.SheetKind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Values that may do, by the name of what they are for. */
final class Guess {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final List<String> PEOPLE = List.of("admin", "lena", "olga", "mia", "ina", "gus", "carla");

    private static final List<String> TEXTS = List.of(
            "Fewer calls at night",
            "Ship the new checkout",
            "付款更快",
            "Émile’s “plan” – 50 % more",
            "Zwölf Boxkämpfer 🚀",
            "Two\nlines",
            "x");

    /** Where a name has a few words. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("ambition", List.of("committed", "aspirational")),
            Map.entry("visibility", List.of("everyone", "public", "members")),
            Map.entry("on", List.of("both", "objectives", "key-results")),
            Map.entry("type", List.of("text", "number", "date", "person", "link")),
            Map.entry("weekStart", List.of("monday", "sunday")),
            Map.entry("direction", List.of("up", "down")),
            Map.entry("scope", List.of("shared", "cycle:1", "cycle:2")),
            Map.entry("unit", List.of("", "%", "ms")),
            Map.entry("url", List.of("https://example.com/a?b=c", "http://example.com/图")),
            Map.entry("issueKey", List.of("PAY-10", "PAY-20", "PAY-40", "PAY-41", "SEC-30")),
            Map.entry("issue", List.of("PAY-10", "PAY-20", "PAY-40", "PAY-41", "SEC-30")),
            Map.entry("from", PEOPLE),
            Map.entry("to", PEOPLE),
            Map.entry("owner", PEOPLE),
            Map.entry("secret", List.of("0123456789abcdef")),
            Map.entry("day", List.of("2027-08-01", "2027-08-20", "2027-09-01")),
            Map.entry("effective", List.of("2027-08-12", "2027-08-01", "2027-07-15", "2027-07-02")),
            Map.entry("asOf", List.of("2027-08-12", "2027-08-12", "2027-07-01")),
            Map.entry("due", List.of("")),
            Map.entry("starts", List.of("")));

    /** What has to be said, though the API would take it as if it were: most of it is refused where it is "" or 0. */
    private static final Set<String> NEEDED = Set.of(
            "orgUnit",
            "cycle",
            "title",
            "ambition",
            "objective",
            "source",
            "name",
            "text",
            "element",
            "id",
            "url",
            "type",
            "from",
            "to",
            "state",
            "dryRun",
            "done",
            "value",
            "issueKey",
            "progress",
            "grade",
            "reason",
            "statements",
            "values",
            "starts",
            "ends",
            "kind",
            "issue",
            "asOf");

    private final Random random;
    private final Learnt learnt;
    private int made;

    Guess(Random random, Learnt learnt) {
        this.random = random;
        this.learnt = learnt;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Texts people write; each another one. */
    String text() {
        return oneOf(TEXTS) + " " + ++made;
    }

    boolean needed(Described.Field field) {
        return field.required() || NEEDED.contains(field.name());
    }

    /** A value of a field. */
    JsonNode value(Described.Field field) {
        String name = field.name();
        if (WORDS.containsKey(name)) {
            return JSON.textNode(oneOf(WORDS.get(name)));
        }
        return switch (name) {
            case "orgUnit", "cycle", "objective", "parentObjective", "parentKeyResult", "kpi", "theme", "field" ->
                JSON.numberNode(id(name));
            case "orgUnits" -> JSON.arrayNode().add(id("orgUnit"));
            case "confidential", "retired" -> JSON.booleanNode(chance(10));
            case "weight" -> JSON.numberNode(oneOf(List.of(0.0, 1.0, 2.5, 10.0)));
            case "progress", "grade" -> JSON.numberNode(random.nextInt(11) / 10.0);
            case "confidence" -> JSON.numberNode(random.nextInt(11));
            case "value" -> JSON.numberNode(random.nextInt(100));
            case "decimals", "order" -> JSON.numberNode(random.nextInt(4));
            case "overdueDays" -> JSON.numberNode(random.nextInt(60));
            case "keepPointsDays", "keepTextsDays" -> JSON.numberNode(0);
            case "users" -> JSON.arrayNode().add("users");
            case "planners", "groups", "seers" -> JSON.arrayNode();
            case "leads", "members" -> JSON.arrayNode().add(oneOf(PEOPLE));
            case "labels" -> JSON.arrayNode().add("calm").add("风险");
            case "statements" -> JSON.arrayNode().add(JSON.objectNode().put("text", text()));
            case "kind" -> JSON.textNode("team");
            case "parent" -> JSON.numberNode(0);
            default -> fitting(field.schema());
        };
    }

    /** A value as a schema wants it. */
    private JsonNode fitting(JsonNode schema) {
        JsonNode words = schema.path("enum");
        if (words.size() > 0) {
            return words.get(random.nextInt(words.size()));
        }
        int least = schema.path("minimum").asInt(0);
        int most = schema.path("maximum").asInt(least + 100);
        return switch (schema.path("type").asText()) {
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(least + random.nextInt(most - least + 1));
            case "number" -> JSON.numberNode(least + random.nextInt(most - least + 1) / 2.0);
            case "array" -> JSON.arrayNode();
            default -> JSON.textNode(text());
        };
    }

    /** A kind of sheet. */
    String sheet() {
        return oneOf(List.of(SheetKind.values())).word();
    }

    /** Key of an issue that is there. */
    String issue() {
        return oneOf(WORDS.get("issueKey"));
    }

    /** The id of something a field may name. */
    int id(String name) {
        return switch (name) {
            case "orgUnit" -> learnt.id("/org-units/{}", any -> true);
            case "cycle" ->
                learnt.id("/cycles/{}", cycle -> !cycle.path("state").asText().equals("closed"));
            case "objective", "parentObjective" -> learnt.id("/objectives/{}", this::open);
            case "parentKeyResult" -> learnt.id("/key-results/{}", any -> true);
            case "kpi" -> learnt.id("/kpis/{}", kpi -> !kpi.path("retired").asBoolean());
            case "theme" ->
                learnt.id("/themes/{}", theme -> !theme.path("retired").asBoolean());
            default -> learnt.id("/custom-fields/{}", any -> true);
        };
    }

    /** Whether something may be worked on, as far as it is known: neither it nor what it is part of is closed, or gone. */
    boolean open(JsonNode view) {
        if (view.has("keyResult")) {
            return open(learnt.view("/key-results/" + view.get("keyResult").asInt()));
        }
        if (view.has("objective") && view.get("objective").isInt()) {
            return open(learnt.view("/objectives/" + view.get("objective").asInt()));
        }
        boolean over = List.of("closed", "graded").contains(view.path("state").asText());
        boolean frozen = view.path("cycle").isInt()
                && !open(learnt.view("/cycles/" + view.get("cycle").asInt()));
        return !view.isMissingNode() && !over && !frozen;
    }

    /** How a key result is measured; all of it together. */
    ObjectNode measured() {
        ObjectNode body = JSON.objectNode();
        switch (random.nextInt(7)) {
            case 0 -> body.put("source", "linked-issues");
            case 1 -> body.put("source", "kpi").put("kpi", id("kpi")).put("target", 50);
            case 2 -> body.put("source", "check-in").put("measure", "yes-no");
            case 3 -> {
                body.put("source", "check-in").put("measure", "milestones");
                ArrayNode steps = body.putArray("steps");
                steps.addObject().put("title", text());
                steps.addObject().put("title", text());
            }
            case 4 ->
                body.put("source", "check-in")
                        .put("measure", "keep-within")
                        .put("target", 1)
                        .put("upper", 9);
            default ->
                body.put("source", "check-in")
                        .put("measure", random.nextBoolean() ? "number-up" : "keep-below")
                        .put("baseline", 0)
                        .put("target", 1 + random.nextInt(100))
                        .put("decimals", random.nextInt(3));
        }
        return body;
    }
}
