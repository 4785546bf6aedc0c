package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All elements of one side of a merge: of a document, or of what is there. The change log is not held, it is only counted. */
final class Side {
    /** Some kilobytes each, on both sides at once. */
    static final int MOST = 20_000;

    private static final int BATCH = 200;
    /** What is not compared: how far the log is, the log, and progress over time. */
    private static final Set<String> APART = Set.of("scopes", "changes", "progressPoints");

    private final Map<String, List<Taken>> lists = new HashMap<>();
    private final int most;
    private int count;
    private int changes;

    private Side(int most) {
        this.most = most;
    }

    /**
     * Those of a document that was found to be right.
     *
     * @param people the user key here for one of the document: from here on there is no other
     * @throws Refused as invalid if there are too many
     */
    static Side of(Source source, UnaryOperator<String> people, Course course, int most) {
        Side side = new Side(most);
        Taking taking = new Taking(new Wrong());
        Reading.run(source, Course.Step.CHECKING, course, (listing, index, row) -> {
            if (listing.is(Lists.CHANGES)) {
                side.changes++;
            } else {
                Taken taken = taking.take(listing, listing.name(), row)
                        .orElseThrow(() -> new IllegalStateException("the document is another one now"));
                rename(listing, taken, people);
                side.add(listing, taken, "okr.merge.too-large");
            }
        });
        return side;
    }

    /** Those that are there, by their ids: told as a document tells them and read as one, so that like is compared with like. */
    static Side here(Rows rows, int most) {
        Side side = new Side(most);
        Telling telling = new Telling(Numbering.none());
        for (Listing listing : Lists.ALL) {
            if (APART.contains(listing.name())) {
                continue;
            }
            List<Line> some = rows.after(listing.table(), 0, BATCH);
            while (!some.isEmpty()) {
                side.take(listing, some, telling, Apart.of(listing, some, rows));
                some = rows.after(listing.table(), some.get(some.size() - 1).id(), BATCH);
            }
        }
        return side;
    }

    /** The elements of a list, in their order. */
    List<Taken> of(Listing listing) {
        return lists.getOrDefault(listing.name(), List.of());
    }

    /** How many rows of the change log there are. */
    int changes() {
        return changes;
    }

    private static void rename(Listing listing, Taken row, UnaryOperator<String> people) {
        for (Field field : listing.fields()) {
            if (field.kind() == Kind.PERSON && !row.text(field.column()).isEmpty()) {
                row.columns.put(field.column(), people.apply(row.text(field.column())));
            } else if (field.kind() == Kind.PEOPLE) {
                row.people.put(
                        field.column(),
                        row.people.get(field.column()).stream()
                                .map(people)
                                .distinct()
                                .toList());
            }
        }
    }

    private void take(Listing listing, List<Line> some, Telling telling, Apart apart) {
        JsonMapper mapper = new JsonMapper();
        Taking taking = new Taking(new Wrong());
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonGenerator json = mapper.createGenerator(out)) {
                json.writeStartArray();
                for (Line row : some) {
                    telling.write(json, listing, row, apart);
                }
                json.writeEndArray();
            }
            int place = 0;
            for (JsonNode node : mapper.readTree(out.toByteArray())) {
                Line row = some.get(place++);
                Taken taken = taking.take(listing, listing.name(), node)
                        .orElseThrow(() -> new IllegalStateException("what is stored breaks a rule: " + row));
                taken.number = row.id();
                add(listing, taken, "okr.merge.too-much");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Listing listing, Taken taken, String messageKey) {
        if (++count > most) {
            throw new Refused(Refused.Reason.INVALID, "", messageKey, most);
        }
        lists.computeIfAbsent(listing.name(), any -> new ArrayList<>()).add(taken);
    }
}
