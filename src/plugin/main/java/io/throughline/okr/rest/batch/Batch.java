package io.throughline.okr.rest.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Reason;
import io.throughline.okr.rest.Json;
import io.throughline.okr.rest.JsonBody;
import io.throughline.okr.view.WouldView;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A body that asks for several writes. What is made by one is named by those after it: {@code "as": "a"}, and then {@code "@a"} in
 * the place of an id.
 */
final class Batch {
    static final String OPERATIONS = "operations";
    static final String BODY = "body";

    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,50}");

    /** Fields of bodies that hold ids, in which a name may stand. */
    private static final Set<String> IDS = Set.of(
            "orgUnit",
            "cycle",
            "objective",
            "parentKeyResult",
            "parentObjective",
            "kpi",
            "theme",
            "parent",
            "id",
            "replyTo",
            "before",
            "after");

    private final JsonBody body;
    private final boolean dryRun;
    private final List<Line> lines;

    private Batch(JsonBody body, boolean dryRun, List<Line> lines) {
        this.body = body;
        this.dryRun = dryRun;
        this.lines = lines;
    }

    /**
     * Reads it, but for the bodies of its operations: those are read when it is their turn.
     * {@code dryRun}: whether nothing is written, and only said what it would do.
     * {@code operations}: at most 200, each with one verb, and after it the kind of element.
     * {@code operations[].as}: a name for what is made, for those after it.
     * {@code operations[].id}: what it is done to, a number or {@code @} and a name.
     * {@code operations[].of}: what that is a part of, where its own address names that too; likewise.
     * {@code operations[].ifMatch}: the version that is changed.
     * {@code operations[].body}: what the operation has as its body at its own address; in the place of an id, {@code @} and a name.
     *
     * @throws Refused with everything that is wrong around them
     */
    static Batch read(InputStream in, Operations known) {
        JsonBody body = JsonBody.read(in);
        boolean dryRun = body.truth("dryRun", false);
        body.require(OPERATIONS);
        List<JsonBody> given = body.objects(OPERATIONS);
        Set<String> names = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        if (given.size() > MOST) {
            throw new Refused(Reason.INVALID, OPERATIONS, "okr.refused.too-many", MOST);
        }
        for (JsonBody one : given) {
            lines.add(line(one, known, names));
        }
        body.check();
        return new Batch(body, dryRun, lines);
    }

    private static Line line(JsonBody said, Operations known, Set<String> names) {
        String verb = "";
        String kind = "";
        for (String one : known.verbs()) {
            String of = said.text(one, "");
            if (!of.isEmpty() && !verb.isEmpty()) {
                said.fault(one, "okr.rest.batch.two-verbs");
            }
            if (!of.isEmpty()) {
                verb = one;
                kind = of;
            }
        }
        String name = said.text("as", "");
        if (!name.isEmpty() && (!NAME.matcher(name).matches() || !names.add(name))) {
            said.fault("as", "okr.rest.batch.name");
        }
        Optional<Operations.Form> form = known.of(verb, kind);
        if (verb.isEmpty()) {
            said.fault("", "okr.rest.batch.no-verb", String.join(", ", known.verbs()));
        } else if (form.isEmpty()) {
            said.fault(verb, "okr.refused.not-one-of", String.join(", ", known.kinds(verb)));
        }
        JsonNode id = said.reference("id");
        JsonNode of = said.reference("of");
        long version = said.whole("ifMatch", 0);
        if (form.isPresent()) {
            requireOrRefuse("id", form.get().named(), said);
            requireOrRefuse("of", form.get().part(), said);
            requireOrRefuse("ifMatch", form.get().versioned(), said);
        }
        ObjectNode body = said.object(BODY);
        references(body).forEach((field, value) -> requireKnown(BODY + "." + field, value, name, names, said));
        if (id.isTextual()) {
            requireKnown("id", id, name, names, said);
        }
        if (of.isTextual()) {
            requireKnown("of", of, name, names, said);
        }
        return new Line(form, name, kind, id, of, version, body);
    }

    /** What an operation does not look at must not seem to be looked at: a version least of all. */
    private static void requireOrRefuse(String field, boolean taken, JsonBody said) {
        if (taken) {
            said.require(field);
        } else if (said.has(field)) {
            said.fault(field, "okr.rest.batch.not-taken");
        }
    }

    /** Names what an operation before it makes. */
    private static void requireKnown(String field, JsonNode value, String own, Set<String> names, JsonBody said) {
        String named = named(value);
        if (named.equals(own) || !names.contains(named)) {
            said.fault(field, "okr.rest.batch.unknown-name", value.textValue());
        }
    }

    /** The fields of a body in which a text stands for an id. */
    private static Map<String, JsonNode> references(ObjectNode body) {
        Map<String, JsonNode> references = new LinkedHashMap<>();
        body.fields().forEachRemaining(field -> {
            if (IDS.contains(field.getKey()) && field.getValue().isTextual()) {
                references.put(field.getKey(), field.getValue());
            }
        });
        return references;
    }

    /** What is named by {@code @name}; "" if it is not that. */
    private static String named(JsonNode value) {
        return value.textValue().startsWith("@") ? value.textValue().substring(1) : "";
    }

    /** What was read. */
    InputStream again() {
        return body.again();
    }

    /** Whether nothing is to be written. */
    boolean dryRun() {
        return dryRun;
    }

    /** What is to be done, anew each time: with nothing made yet. */
    List<Supplier<Optional<Operations.Done>>> operations() {
        Map<String, Integer> made = new HashMap<>();
        return lines.stream()
                .<Supplier<Optional<Operations.Done>>>map(line -> () -> line.run(made))
                .toList();
    }

    /** The answer once it is done. */
    static Report done(List<Operations.Done> all) {
        return new Report(
                true,
                all.stream()
                        .map(one -> new Result(
                                one.name(),
                                one.kind(),
                                one.id(),
                                one.version(),
                                one.view().orElse(Map.of())))
                        .toList());
    }

    /** What it all came to: there is a result of each operation. */
    record Report(boolean done, List<Result> results) {}

    /**
     * What one operation came to.
     *
     * @param as the name it was given; "" for none
     * @param kind what kind of element, as the operation called it
     * @param version 0 where there is none
     * @param view the element as its own address would answer; nothing in it where it is there no more
     */
    record Result(String as, String kind, int id, long version, Object view) {}

    /** What it would do. */
    record Foreseen(boolean done, List<WouldView> would) {}

    /**
     * One operation.
     *
     * @param id a number, or a name that begins with {@code @}; none for 0
     * @param of likewise
     */
    private record Line(
            Optional<Operations.Form> form,
            String name,
            String kind,
            JsonNode id,
            JsonNode of,
            long version,
            ObjectNode body) {
        /** What was done; nothing if something it names is not there since making that was refused. */
        Optional<Operations.Done> run(Map<String, Integer> made) {
            ObjectNode said = body.deepCopy();
            Map<String, JsonNode> references = references(body);
            boolean allMade = Stream.concat(Stream.of(id, of), references.values().stream())
                    .allMatch(one -> !one.isTextual() || made.containsKey(named(one)));
            if (!allMade) {
                return Optional.empty();
            }
            references.forEach((field, value) -> said.put(field, meant(value, made)));
            Operations.Target target = new Operations.Target(meant(id, made), meant(of, made), version);
            Operations.Done done = form.orElseThrow().work().on(target, new ByteArrayInputStream(Json.bytes(said)));
            if (!name.isEmpty()) {
                made.put(name, done.id());
            }
            return Optional.of(done.of(name, kind));
        }

        /** The id that is written there or named there. */
        private static int meant(JsonNode reference, Map<String, Integer> made) {
            return reference.isTextual() ? made.get(named(reference)) : reference.asInt();
        }
    }
}
