package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.domain.Refused.Reason;
import io.throughline.okr.view.WouldView;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
        return new Line(
                deed,
                name,
                kind,
                said.reference("id"),
                said.whole("ifMatch", 0),
                said.object("body"),
                names(names, name));
    }

    /** Those that can be named here: of what was asked for before. */
    private static Set<String> names(Set<String> so, String own) {
        Set<String> before = new HashSet<>(so);
        before.remove(own);
        return before;
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
     * @param names those that may be named here
     */
    private record Line(
            Optional<Deeds.Deed> deed,
            String name,
            String kind,
            JsonNode id,
            long version,
            ObjectNode body,
            Set<String> names) {
        /** What was done; nothing if something it names is not there since making that was refused. */
        Optional<Deeds.Done> run(Map<String, Integer> made) {
            List<Fault> faults = new ArrayList<>();
            boolean[] lacks = {false};
            ObjectNode said = body.deepCopy();
            body.fields().forEachRemaining(field -> {
                if (IDS.contains(field.getKey()) && field.getValue().isTextual()) {
                    said.set(field.getKey(), known(field.getValue(), "body." + field.getKey(), made, lacks, faults));
                }
            });
            int on = known(id, "id", made, lacks, faults).asInt();
            if (!faults.isEmpty()) {
                throw new Refused(Reason.INVALID, faults);
            }
            if (lacks[0]) {
                return Optional.empty();
            }
            Deeds.Done done = done(on, said);
            if (!name.isEmpty()) {
                made.put(name, done.id());
            }
            return Optional.of(done.of(name, kind));
        }

        private Deeds.Done done(int on, ObjectNode said) {
            try {
                return deed.orElseThrow().work().on(on, version, new ByteArrayInputStream(Json.bytes(said)));
            } catch (Refused refused) {
                throw new Refused(
                        refused.reason(),
                        refused.faults().stream()
                                .map(fault -> fault.field().isEmpty()
                                        ? fault
                                        : new Fault("body." + fault.field(), fault.messageKey(), fault.arguments()))
                                .toList());
            }
        }

        private JsonNode known(
                JsonNode value, String field, Map<String, Integer> made, boolean[] lacks, List<Fault> faults) {
            if (!value.isTextual()) {
                return value;
            }
            String named = value.textValue().startsWith("@") ? value.textValue().substring(1) : "";
            if (!names.contains(named)) {
                faults.add(new Fault(field, "okr.rest.batch.unknown-name", List.of(value.textValue())));
                return value;
            }
            lacks[0] |= !made.containsKey(named);
            return JsonNodeFactory.instance.numberNode(made.getOrDefault(named, 0));
        }
    }
}
