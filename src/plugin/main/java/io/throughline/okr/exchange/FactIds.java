package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;

/** The ids and the people in what an element said: the change log keeps it by the names of its fields. */
final class FactIds {
    private static final Map<String, Element> NAMED = Map.of(
            "orgUnit", Element.ORG_UNIT,
            "cycle", Element.CYCLE,
            "objective", Element.OBJECTIVE,
            "parentObjective", Element.OBJECTIVE,
            "keyResult", Element.KEY_RESULT,
            "parentKeyResult", Element.KEY_RESULT,
            "kpi", Element.KPI,
            "theme", Element.THEME,
            "replyTo", Element.COMMENT,
            "field", Element.CUSTOM_FIELD);

    private FactIds() {}

    /** The same with other ids. */
    static Map<String, Object> renamed(
            Element of, Map<String, Object> facts, ToIntBiFunction<Element, Integer> renaming) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        facts.forEach((field, value) -> {
            Optional<Element> kind = named(of, facts, field);
            if (kind.isPresent() && value instanceof Number id && id.intValue() > 0) {
                renamed.put(field, renaming.applyAsInt(kind.get(), id.intValue()));
            } else {
                renamed.put(field, within(value, part -> renamed(of, part, renaming)));
            }
        });
        return renamed;
    }

    /** The same with other user keys. */
    static Map<String, Object> withPeople(Map<String, Object> facts, UnaryOperator<String> renaming) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        facts.forEach((field, value) -> renamed.put(
                field,
                Facts.PERSONS.contains(field)
                        ? people(value, renaming)
                        : within(value, part -> withPeople(part, renaming))));
        return renamed;
    }

    private static Optional<Element> named(Element of, Map<String, Object> facts, String field) {
        if (field.equals("parent")) {
            return of == Element.ORG_UNIT || of == Element.CYCLE ? Optional.of(of) : Optional.empty();
        }
        if (field.equals("elementId") && facts.get("element") instanceof String word) {
            return Optional.of(Element.of(word));
        }
        return Optional.ofNullable(NAMED.get(field));
    }

    private static Object people(Object value, UnaryOperator<String> renaming) {
        if (value instanceof List<?> values) {
            return values.stream().map(one -> people(one, renaming)).toList();
        }
        return value instanceof String key && !key.isEmpty() ? renaming.apply(key) : value;
    }

    @SuppressWarnings("unchecked") // facts within facts have names as well
    private static Object within(Object value, UnaryOperator<Map<String, Object>> change) {
        if (value instanceof List<?> values) {
            return values.stream().map(one -> within(one, change)).toList();
        }
        return value instanceof Map<?, ?> part ? change.apply((Map<String, Object>) part) : value;
    }
}
