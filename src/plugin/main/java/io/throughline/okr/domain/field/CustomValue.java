package io.throughline.okr.domain.field;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What an objective or key result says in a custom field.
 *
 * @param id 0 before it is stored
 * @param type of the field, which never changes
 * @param text never ""; in the spelling of its type
 */
public record CustomValue(int id, Goal goal, int field, FieldType type, String text) {
    public CustomValue {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a field that says nothing has no value");
        }
    }

    /** Whether both say the same in the same field. */
    public boolean same(CustomValue other) {
        return field == other.field && text.equals(other.text);
    }

    /** All that one goal says in its fields, for the change log; none if it says nothing. */
    public static Facts facts(Collection<CustomValue> all) {
        List<Facts> parts = all.stream()
                .sorted(Comparator.comparingInt(CustomValue::field))
                .map(one -> new Facts()
                        .with("field", one.field)
                        .with("type", one.type.word())
                        .with(one.type == FieldType.PERSON ? "person" : "value", one.text))
                .toList();
        return parts.isEmpty() ? new Facts() : new Facts().withAll("values", parts);
    }

    /**
     * What says it.
     *
     * @param kind objective or key result
     * @param cycle that it belongs to
     */
    public record Goal(Element kind, int id, int cycle) {
        public Goal {
            if (kind != Element.OBJECTIVE && kind != Element.KEY_RESULT) {
                throw new IllegalArgumentException("it has no fields: " + kind);
            }
        }

        /** As the change log names what its fields say. */
        public Element logged() {
            return kind == Element.OBJECTIVE ? Element.OBJECTIVE_FIELDS : Element.KEY_RESULT_FIELDS;
        }
    }
}
