package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.copy.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What some rows have in other tables: their long texts, their people, and what the log says they said. One statement each, whatever
 * their number.
 */
final class Apart {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Said NOTHING = new Said(new Facts(), new Facts(), "");

    private final Map<String, Facts> texts = new HashMap<>();
    private final Map<Integer, Map<String, TreeSet<String>>> people = new HashMap<>();
    private final Map<String, Said> said = new HashMap<>();

    private Apart() {}

    static Apart of(Listing listing, List<Line> rows, Rows all) {
        Apart apart = new Apart();
        List<Integer> ids = rows.stream().map(Line::id).toList();
        if (!listing.slot().isEmpty()) {
            List<String> slots =
                    ids.stream().map(id -> listing.slot() + ":" + id).toList();
            all.among("LONG_TEXT", "SLOT", slots)
                    .forEach(row -> apart.texts.put(row.text("SLOT"), facts(row.text("BODY"))));
        }
        if (listing.is(Lists.ORG_UNITS)) {
            all.among("UNIT_PERSON", "ORG_UNIT_ID", ids)
                    .forEach(row -> apart.person(row, row.whole("ORG_UNIT_ID"), row.text("PART")));
        } else if (listing.is(Lists.OBJECTIVES)) {
            all.among("OBJECTIVE_PERSON", "OBJECTIVE_ID", ids)
                    .forEach(row -> apart.person(row, row.whole("OBJECTIVE_ID"), "person"));
        } else if (listing.is(Lists.CHANGES)) {
            all.among("CHANGE_TEXT", "PLACE", rows.stream().map(Apart::place).collect(Collectors.toList()))
                    .forEach(row -> apart.said.put(
                            row.text("PLACE"),
                            new Said(
                                    facts(row.text("BEFORE_TEXT")),
                                    facts(row.text("AFTER_TEXT")),
                                    row.text("REASON"))));
        }
        return apart;
    }

    /** The long texts of an element. */
    Facts texts(Listing listing, Line row) {
        return texts.getOrDefault(listing.slot() + ":" + row.id(), new Facts());
    }

    /** The people or groups of an element that have a part, in their order. */
    List<String> people(Line row, String part) {
        return List.copyOf(people.getOrDefault(row.id(), Map.of()).getOrDefault(part, new TreeSet<>()));
    }

    /** What the log says an element said at a change. */
    Said said(Line change) {
        return said.getOrDefault(place(change), NOTHING);
    }

    private void person(Line row, int of, String part) {
        people.computeIfAbsent(of, id -> new HashMap<>())
                .computeIfAbsent(part, any -> new TreeSet<>())
                .add(row.text("PERSON_KEY"));
    }

    private static String place(Line change) {
        return change.text("SCOPE_KEY") + ":" + change.columns().get("REVISION") + ":" + change.whole("ORDINAL");
    }

    private static Facts facts(String json) {
        try {
            return json.isEmpty() ? new Facts() : Facts.of(JSON.readValue(json, OBJECT));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what is stored as facts is no JSON object", broken);
        }
    }

    /** What an element said before and after a change, and why it was changed. */
    record Said(Facts before, Facts after, String reason) {}
}
