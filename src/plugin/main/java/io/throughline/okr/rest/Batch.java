package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Reason;
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
     * {@code operations[].ifMatch}: the version that is changed.
     * {@code operations[].body}: what the operation has as its body at its own address; in the place of an id, {@code @} and a name.
     *
     * @throws Refused with everything that is wrong around them
     */
    static Batch read(InputStream in, Deeds deeds) {
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
            lines.add(line(one, deeds, names));
        }
        body.check();
        return new Batch(body, dryRun, lines);
    }

    private static Line line(JsonBody said, Deeds deeds, Set<String> names) {
        String verb = "";
        String kind = "";
        for (String known : deeds.verbs()) {
            String of = said.text(known, "");
            if (!of.isEmpty() && !verb.isEmpty()) {
                said.fault(known, "okr.rest.batch.two-verbs");
            }
            if (!of.isEmpty()) {
                verb = known;
                kind = of;
            }
        }
        String name = said.text("as", "");
        if (!name.isEmpty() && (!NAME.matcher(name).matches() || !names.add(name))) {
            said.fault("as", "okr.rest.batch.name");
        }
        Optional<Deeds.Deed> deed = deeds.of(verb, kind);
        if (verb.isEmpty()) {
            said.fault("", "okr.rest.batch.no-verb", String.join(", ", deeds.verbs()));
        } else if (deed.isEmpty()) {
            said.fault(verb, "okr.refused.not-one-of", String.join(", ", deeds.kinds(verb)));
        }
        if (deed.filter(Deeds.Deed::named).isPresent()) {
            said.require("id");
        }
        if (deed.filter(Deeds.Deed::versioned).isPresent()) {
            said.require("ifMatch");
        }
        JsonNode id = said.reference("id");
        ObjectNode body = said.object(BODY);
        references(body).forEach((field, value) -> requireKnown(BODY + "." + field, value, name, names, said));
        if (id.isTextual()) {
            requireKnown("id", id, name, names, said);
        }
        return new Line(deed, name, kind, id, said.whole("ifMatch", 0), body);
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
    List<Supplier<Optional<Deeds.Done>>> operations() {
        Map<String, Integer> made = new HashMap<>();
        return lines.stream()
                .<Supplier<Optional<Deeds.Done>>>map(line -> () -> line.run(made))
                .toList();
    }

    /** The answer once it is done. */
    static Report done(List<Deeds.Done> all) {
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
     */
    private record Line(
            Optional<Deeds.Deed> deed, String name, String kind, JsonNode id, long version, ObjectNode body) {
        /** What was done; nothing if something it names is not there since making that was refused. */
        Optional<Deeds.Done> run(Map<String, Integer> made) {
            Set<String> named = new HashSet<>();
            ObjectNode said = body.deepCopy();
            references(body).forEach((field, value) -> {
                named.add(named(value));
                said.put(field, made.getOrDefault(named(value), 0));
            });
            int on = id.asInt();
            if (id.isTextual()) {
                named.add(named(id));
                on = made.getOrDefault(named(id), 0);
            }
            if (!made.keySet().containsAll(named)) {
                return Optional.empty();
            }
            Deeds.Done done = deed.orElseThrow().work().on(on, version, new ByteArrayInputStream(Json.bytes(said)));
            if (!name.isEmpty()) {
                made.put(name, done.id());
            }
            return Optional.of(done.of(name, kind));
        }
    }
}
