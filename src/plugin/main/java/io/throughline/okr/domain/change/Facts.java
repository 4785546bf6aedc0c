package io.throughline.okr.domain.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an element says, by field and in the order of its fields, as the change log keeps it: texts, numbers, truths, lists of
 * texts and lists of facts. The log outlives every record of ours, so reading is tolerant: a field that was not known when
 * the facts were written reads as nothing ("", 0, false, an empty list).
 */
public final class Facts {
    /** The fields that hold user keys, whatever the element. */
    public static final Set<String> PERSONS =
            Set.of("owner", "people", "leads", "members", "author", "handSetBy", "gradedBy", "doneBy", "person");

    private static final double LARGEST_WHOLE = 1e15;

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /**
     * Facts from plain values, as a JSON library reads them.
     *
     * @throws IllegalArgumentException if one is neither text nor number nor truth nor a list of texts or maps
     */
    public static Facts of(Map<String, ?> values) {
        Facts facts = new Facts();
        values.forEach((field, value) -> facts.fields.put(field, kept(value)));
        return facts;
    }

    /** Adds a text. */
    public Facts with(String field, String text) {
        fields.put(field, text);
        return this;
    }

    /**
     * Adds a number.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Facts with(String field, double number) {
        fields.put(field, kept(number));
        return this;
    }

    /** Adds a whole number. */
    public Facts with(String field, long number) {
        fields.put(field, number);
        return this;
    }

    /** Adds a truth. */
    public Facts with(String field, boolean truth) {
        fields.put(field, truth);
        return this;
    }

    /** Adds a list of texts. */
    public Facts with(String field, Collection<String> texts) {
        fields.put(field, List.copyOf(texts));
        return this;
    }

    /** Adds a list of facts. */
    public Facts withAll(String field, Collection<Facts> parts) {
        fields.put(field, List.copyOf(parts));
        return this;
    }

    /** The same with one user key in the place of another, wherever it names a person, in the facts within as well. */
    public Facts withPersonChanged(String before, String after) {
        Facts changed = new Facts();
        fields.forEach((field, value) -> changed.fields.put(
                field, PERSONS.contains(field) ? replaced(value, before, after) : within(value, before, after)));
        return changed;
    }

    private static Object replaced(Object value, String before, String after) {
        if (value instanceof List<?> values) {
            return values.stream().map(one -> replaced(one, before, after)).toList();
        }
        return value.equals(before) ? after : value;
    }

    private static Object within(Object value, String before, String after) {
        if (value instanceof List<?> values) {
            return values.stream().map(one -> within(one, before, after)).toList();
        }
        return value instanceof Facts facts ? facts.withPersonChanged(before, after) : value;
    }

    /** Whether nothing is said at all: so is what does not exist yet or any more. */
    public boolean none() {
        return fields.isEmpty();
    }

    /** Whether a field is said at all. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The text of a field; "" if there is none. */
    public String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** The number of a field; 0 if there is none. */
    public double number(String field) {
        return fields.get(field) instanceof Number number ? number.doubleValue() : 0;
    }

    /** The whole number of a field, as an id; 0 if there is none. */
    public int id(String field) {
        return fields.get(field) instanceof Number number ? number.intValue() : 0;
    }

    /** The truth of a field; false if there is none. */
    public boolean truth(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** The texts of a field. */
    public List<String> texts(String field) {
        return list(field, String.class);
    }

    /** The facts within a field. */
    public List<Facts> parts(String field) {
        return list(field, Facts.class);
    }

    /** All fields as plain values, for whoever writes them as JSON: text, Long, Double, Boolean, lists of texts or of maps. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((field, value) -> values.put(field, plain(value)));
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && fields.equals(facts.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }

    private <T> List<T> list(String field, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (fields.get(field) instanceof List<?> values) {
            values.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        }
        return found;
    }

    private static Object plain(Object value) {
        return value instanceof List<?> values
                ? values.stream()
                        .map(one -> one instanceof Facts facts ? facts.values() : one)
                        .toList()
                : value;
    }

    private static Object kept(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Facts) {
            return value;
        }
        if (value instanceof Number number) {
            return kept(number.doubleValue());
        }
        if (value instanceof List<?> values) {
            return values.stream().map(Facts::kept).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Facts facts = new Facts();
            map.forEach((field, one) -> facts.fields.put(field.toString(), kept(one)));
            return facts;
        }
        throw new IllegalArgumentException("no fact: " + value);
    }

    /** Whole numbers are kept as such, so that 3 and 3.0 are one fact. */
    private static Object kept(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a fact is finite: " + number);
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
        return whole ? (Object) (long) number : (Object) number;
    }
}
