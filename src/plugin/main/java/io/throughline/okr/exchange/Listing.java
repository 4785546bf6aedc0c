package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import java.util.List;
import java.util.Optional;

/**
 * A list of the document and the table its elements stand in.
 *
 * @param named the kind of its elements, where others name them: then each has a number, {@code id}
 * @param slot what the long texts of an element are kept under, before the id; "" where it has none
 */
record Listing(String name, String table, Optional<Element> named, String slot, List<Field> fields) {
    Listing {
        fields = List.copyOf(fields);
    }

    static Listing of(String name, String table, Element named, Field... fields) {
        return new Listing(name, table, Optional.of(named), "", List.of(fields));
    }

    static Listing of(String name, String table, Field... fields) {
        return new Listing(name, table, Optional.empty(), "", List.of(fields));
    }

    /** The same with long texts. */
    Listing saying(Element kind) {
        return new Listing(name, table, named, kind.word(), fields);
    }

    /** Where an element stands in the document; there is one of the settings. */
    String path(int index) {
        return is(SettingFields.SETTINGS) ? name : name + "[" + index + "]";
    }

    /** Whether it is that one. */
    boolean is(Listing other) {
        return name.equals(other.name);
    }

    /** How a column is called in the document; the column itself if it is not there. */
    String nameOf(String column) {
        return fields.stream()
                .filter(one -> one.column().equals(column))
                .map(Field::name)
                .findFirst()
                .orElse(column);
    }
}
