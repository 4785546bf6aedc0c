package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/** By what an element of a document is known to be one that is there, and what may differ between the two. */
final class Sameness {
    /** What no person writes, or what stays as it is here: versions, places among siblings, what is computed, what is in the trash. */
    private static final Map<String, Set<String>> NOT_COMPARED = Map.ofEntries(
            Map.entry("orgUnits", Set.of("version", "order")),
            Map.entry("cycles", Set.of("version", "state")),
            Map.entry("customFields", Set.of("version")),
            Map.entry("kpis", Set.of("version", "latestValue", "latestDay")),
            Map.entry(
                    "objectives",
                    Set.of("version", "author", "created", "clonedFrom", "trashed", "order", "progress", "calculated")),
            Map.entry(
                    "keyResults",
                    Set.of(
                            "version",
                            "author",
                            "created",
                            "clonedFrom",
                            "trashed",
                            "order",
                            "progress",
                            "calculated",
                            "written",
                            "value",
                            "measured",
                            "confidence",
                            "confidenceBefore",
                            "links",
                            "total",
                            "inProgress",
                            "done",
                            "checkedIn")),
            Map.entry("issueLinks", Set.of("total", "inProgress", "done", "author")),
            Map.entry("contributions", Set.of("version", "author")),
            Map.entry("positionings", Set.of("version", "author", "at")),
            Map.entry("actions", Set.of("version", "order")),
            Map.entry("comments", Set.of("version", "edited", "replyTo")));

    /** What only an element that is made can say: it is never another one later. */
    private static final Map<String, Set<String>> FIXED = Map.of(
            "customFields", Set.of("on", "type"),
            "objectives", Set.of("cycle"),
            "keyResults", Set.of("objective"));

    private Sameness() {}

    /** Whether what an element says is all there is to know it by: then it is there or not, and never changed. */
    static boolean whole(Listing listing) {
        return listing.is(Lists.CHECK_INS) || listing.is(Lists.KPI_VALUES) || listing.is(Lists.EVIDENCE);
    }

    /**
     * What an element is known by.
     *
     * @param paths of org units and cycles, by their numbers
     * @param ids the number of what is named that both sides share
     */
    static Object key(Listing listing, Taken row, Map<Integer, String> paths, ToIntBiFunction<Element, Integer> ids) {
        return switch (listing.name()) {
            case "keyNumbers" -> row.text("ELEMENT_KIND");
            case "orgUnits", "cycles" -> paths.get(row.number);
            case "customFields" -> row.text("NAME");
            case "objectives", "keyResults" -> row.whole("KEY_NUMBER");
            case "linkedProjects" -> row.columns.get("PROJECT_ID");
            case "kpis" -> List.of(ids.applyAsInt(Element.ORG_UNIT, row.whole("ORG_UNIT_ID")), row.text("NAME"));
            case "issueLinks" ->
                List.of(ids.applyAsInt(Element.KEY_RESULT, row.whole("KEY_RESULT_ID")), row.columns.get("ISSUE_ID"));
            case "contributions" ->
                List.of(
                        ids.applyAsInt(Element.OBJECTIVE, row.whole("OBJECTIVE_ID")),
                        ids.applyAsInt(Element.KEY_RESULT, row.whole("TO_KEY_RESULT_ID")),
                        ids.applyAsInt(Element.OBJECTIVE, row.whole("TO_OBJECTIVE_ID")));
            case "actions" ->
                List.of(ids.applyAsInt(Element.KEY_RESULT, row.whole("KEY_RESULT_ID")), row.text("TITLE"));
            case "comments" -> List.of(subject(row, ids), row.text("AUTHOR_KEY"), row.columns.get("WRITTEN_AT"));
            case "customValues" ->
                List.of(subject(row, ids), ids.applyAsInt(Element.CUSTOM_FIELD, row.whole("FIELD_ID")));
            default -> all(listing, row, ids);
        };
    }

    /** The way from the top to each org unit or cycle, by their names. */
    static Map<Integer, String> paths(List<Taken> rows) {
        Map<Integer, Taken> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number, row));
        Map<Integer, String> paths = new HashMap<>();
        for (Taken row : rows) {
            StringBuilder path = new StringBuilder();
            Set<Integer> way = new HashSet<>();
            Taken at = row;
            while (at != null && way.add(at.number)) {
                path.insert(0, "\n" + at.text("NAME"));
                at = byNumber.get(at.whole("PARENT_ID"));
            }
            paths.put(row.number, path.toString());
        }
        return paths;
    }

    /** The names of the fields that say something else. */
    static List<String> differing(Listing listing, Taken one, Taken other) {
        Set<String> not = NOT_COMPARED.getOrDefault(listing.name(), Set.of());
        List<String> differing = new ArrayList<>();
        for (Field field : listing.fields()) {
            if (!not.contains(field.name()) && !said(field, one).equals(said(field, other))) {
                differing.add(field.name());
            }
        }
        return differing;
    }

    static boolean fixed(Listing listing, String field) {
        return FIXED.getOrDefault(listing.name(), Set.of()).contains(field);
    }

    private static Object said(Field field, Taken row) {
        return switch (field.kind()) {
            case LONG_TEXT, LONG_TEXTS, STEPS ->
                Arrays.asList(row.texts.values().get(field.name()));
            case PEOPLE, GROUPS -> new HashSet<>(row.people.get(field.column()));
            default -> row.columns.get(field.column());
        };
    }

    private static List<Object> subject(Taken row, ToIntBiFunction<Element, Integer> ids) {
        String kind = row.text("ELEMENT_KIND");
        return List.of(kind, ids.applyAsInt(Element.of(kind), row.whole("ELEMENT_ID")));
    }

    private static Object all(Listing listing, Taken row, ToIntBiFunction<Element, Integer> ids) {
        List<Object> all = new ArrayList<>();
        for (Field field : listing.fields()) {
            Object value = said(field, row);
            if (field.kind() == Kind.REFERENCE || field.kind() == Kind.SUBJECT) {
                Element kind = field.to().orElseGet(() -> Element.of(row.text("ELEMENT_KIND")));
                value = ids.applyAsInt(kind, row.whole(field.column()));
            }
            all.add(value);
        }
        return all;
    }
}
