package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.planning.Positioning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes the elements of a document that was found to be right, some hundred in a statement. Numbers become ids; an element that is gone
 * gets one too, so that nothing that is made later is taken for it.
 */
final class Adding implements Reading.Pass {
    private static final int BATCH = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rows rows;
    private final Arrivals arrivals;
    private final UnaryOperator<String> people;
    private final Here here;
    private final Taking taking = new Taking(new Wrong());
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private final List<Map<String, Object>> batch = new ArrayList<>();
    /** Beside each of the batch: the element, or null for one that is gone, and its number. */
    private final List<Taken> elements = new ArrayList<>();

    private final List<Integer> numbers = new ArrayList<>();
    private int written;

    Adding(Rows rows, Arrivals arrivals, UnaryOperator<String> people, Here here) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.people = key -> key.isEmpty() ? key : people.apply(key);
        this.here = here;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    @Override
    public void row(Listing listing, int index, JsonNode node) {
        Taken row = taking.take(listing, listing.name(), node)
                .orElseThrow(() -> new IllegalStateException("the document is another one now"));
        write(listing, row);
    }

    /** Writes an element, at the latest when its list ends. */
    void write(Listing listing, Taken row) {
        if (here.empty() || !listing.is(SettingFields.SETTINGS)) {
            counts.merge(listing.name(), 1, Integer::sum);
        }
        if (listing.table().isEmpty()) {
            here.take(listing, row);
        } else if (listing.is(Lists.KEY_NUMBERS)) {
            here.keyNumber(row);
        } else if (listing.is(Lists.SCOPES) && row.text("SCOPE_KEY").equals(Scope.SHARED.name())) {
            here.sharedRevision((Long) row.columns.get("REVISION"));
        } else {
            listing.named().ifPresent(kind -> gone(listing, kind, row.number));
            add(listing, row, row.number, columns(listing, row));
        }
    }

    @Override
    public void end(Listing listing) {
        if (listing.is(SettingFields.THEMES)) {
            here.settle();
            return;
        }
        listing.named().ifPresent(kind -> gone(listing, kind, Integer.MAX_VALUE));
        flush(listing);
        written = 0;
    }

    /** Call after the last one. */
    void finish() {
        pending.values().forEach(one -> one.write(rows, arrivals));
    }

    /** Those that are gone and come before a number. */
    private void gone(Listing listing, Element kind, int before) {
        arrivals.gone(kind, written + 1, before, number -> add(listing, null, number, rows.blank(listing.table())));
        written = before;
    }

    private void add(Listing listing, Taken element, int number, Map<String, Object> columns) {
        batch.add(columns);
        elements.add(element);
        numbers.add(number);
        if (batch.size() == BATCH) {
            flush(listing);
        }
    }

    private Map<String, Object> columns(Listing listing, Taken row) {
        Map<String, Object> columns = new HashMap<>(row.columns);
        columns.remove("");
        for (Field field : listing.fields()) {
            String column = field.column();
            switch (field.kind()) {
                case PERSON -> columns.put(column, people.apply(row.text(column)));
                case KEY ->
                    columns.put(
                            column,
                            row.whole(column) + here.lastNumber(listing.named().orElseThrow()));
                case REFERENCE, SUBJECT -> columns.put(column, id(kind(field, row), row.whole(column)));
                case SCOPE -> columns.put(column, scope(row));
                default -> {
                    // It is the same everywhere.
                }
            }
        }
        if (listing.is(Lists.SCOPES)) {
            columns.putAll(Map.of("TOUCHED", 0L, "STAMP", "-"));
        } else if (listing.is(Lists.CHANGES)) {
            change(columns, row);
        }
        return columns;
    }

    /** What the log says of settings and themes is of those of another place, unless they were taken from there. */
    private void change(Map<String, Object> columns, Taken row) {
        if (row.text("SCOPE_KEY").equals(Scope.SHARED.name())) {
            columns.put("REVISION", (Long) row.columns.get("REVISION") + here.revision());
        }
        if (foreign(row)) {
            columns.put("CHANGE_KIND", Change.Kind.COMPUTED.word());
        }
    }

    private boolean foreign(Taken change) {
        return !here.empty() && Numbering.fixed(Element.of(change.text("ELEMENT_KIND")));
    }

    private static Element kind(Field field, Taken row) {
        return field.to().orElseGet(() -> Element.of(row.text("ELEMENT_KIND")));
    }

    private int id(Element kind, int number) {
        return switch (kind) {
            case THEME -> here.theme(number);
            case SETTINGS -> number;
            default -> arrivals.id(kind, number);
        };
    }

    private String scope(Taken row) {
        Scope scope = Scope.parse(row.text("SCOPE_KEY"));
        return scope.ofCycle()
                ? Scope.cycle(arrivals.id(Element.CYCLE, scope.id())).name()
                : scope.name();
    }

    private void flush(Listing listing) {
        if (batch.isEmpty()) {
            return;
        }
        int[] ids = rows.add(listing.table(), batch);
        List<Integer> gone = new ArrayList<>();
        List<Map<String, Object>> texts = new ArrayList<>();
        List<Map<String, Object>> named = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            int id = ids[i];
            int number = numbers.get(i);
            listing.named().ifPresent(kind -> arrivals.written(kind, number, id));
            if (elements.get(i) == null) {
                gone.add(id);
            } else {
                late(listing, elements.get(i), id);
                texts(listing, elements.get(i), id, batch.get(i), texts);
                people(listing, elements.get(i), id, named);
            }
        }
        rows.remove(listing.table(), gone);
        add(listing.is(Lists.CHANGES) ? "CHANGE_TEXT" : "LONG_TEXT", texts);
        add(listing.is(Lists.ORG_UNITS) ? "UNIT_PERSON" : "OBJECTIVE_PERSON", named);
        batch.clear();
        elements.clear();
        numbers.clear();
    }

    private void add(String table, List<Map<String, Object>> some) {
        if (!some.isEmpty()) {
            rows.add(table, some);
        }
    }

    /** What names something that has no id yet gets it in the end. */
    private void late(Listing listing, Taken row, int id) {
        for (Field field : listing.fields()) {
            if (field.kind() == Kind.REFERENCE && field.to().orElseThrow() != Element.THEME) {
                Element kind = field.to().orElseThrow();
                int number = row.whole(field.column());
                boolean later = kind == listing.named().orElse(null) || arrivals.id(kind, number) == 0;
                if (number > 0 && later) {
                    pending.computeIfAbsent(
                                    listing.table() + field.column(),
                                    any -> new Pending(listing.table(), field.column(), kind))
                            .add(id, number);
                }
            }
        }
    }

    private void texts(
            Listing listing, Taken row, int id, Map<String, Object> columns, List<Map<String, Object>> texts) {
        if (listing.is(Lists.CHANGES)) {
            boolean said = row.said.values().stream().anyMatch(facts -> !facts.none());
            if (said && !foreign(row)) {
                Map<String, Object> text = new HashMap<>();
                text.put(
                        "PLACE",
                        Change.place((String) columns.get("SCOPE_KEY"), (Long) columns.get("REVISION"), (Integer)
                                columns.get("ORDINAL")));
                text.put("REASON", row.reason);
                text.put("BEFORE_TEXT", json(renamed(row, "before")));
                text.put("AFTER_TEXT", json(renamed(row, "after")));
                texts.add(text);
            }
            return;
        }
        Facts said = said(listing, row);
        if (!said.none()) {
            texts.add(Map.of("SLOT", listing.slot() + ":" + id, "BODY", json(said.values())));
        }
    }

    private static Facts said(Listing listing, Taken row) {
        if (listing.is(Lists.OBJECTIVES)) {
            Objective.Texts texts = Objective.Texts.of(row.texts);
            return texts.equals(Objective.Texts.NONE) ? new Facts() : texts.addTo(new Facts());
        }
        if (listing.is(Lists.KEY_RESULTS)) {
            KeyResult.Texts texts = KeyResult.Texts.of(row.texts);
            return texts.equals(KeyResult.Texts.NONE) ? new Facts() : texts.addTo(new Facts());
        }
        return listing.is(Lists.POSITIONINGS)
                ? Positioning.Written.of(row.texts).facts()
                : new Facts();
    }

    private Map<String, Object> renamed(Taken change, String which) {
        Facts said = change.said.getOrDefault(which, new Facts());
        Element of = Element.of(change.text("ELEMENT_KIND"));
        return FactIds.withPeople(FactIds.renamed(of, said.values(), this::id), people);
    }

    private void people(Listing listing, Taken row, int id, List<Map<String, Object>> named) {
        for (Field field : listing.fields()) {
            if (field.kind() == Kind.PEOPLE || field.kind() == Kind.GROUPS) {
                UnaryOperator<String> keys = field.kind() == Kind.PEOPLE ? people : UnaryOperator.identity();
                row.people.get(field.column()).stream()
                        .map(keys)
                        .distinct()
                        .forEach(key -> named.add(
                                listing.is(Lists.ORG_UNITS)
                                        ? Map.of("ORG_UNIT_ID", id, "PART", field.column(), "PERSON_KEY", key)
                                        : Map.of("OBJECTIVE_ID", id, "PERSON_KEY", key)));
            }
        }
    }

    /** As facts are kept: "" for none. */
    private static String json(Map<String, Object> facts) {
        try {
            return facts.isEmpty() ? "" : JSON.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("facts are plain values", impossible);
        }
    }
}
