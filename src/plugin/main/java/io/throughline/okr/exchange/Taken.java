package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element of the document as it was read: its numbers are still those of the document. */
final class Taken {
    final Map<String, Object> columns = new HashMap<>();
    /** What stands apart from its row: people by their part. */
    final Map<String, List<String>> people = new HashMap<>();
    /** Its long texts. */
    Facts texts = new Facts();
    /** What the log says it said before, by {@code before} and {@code after}. */
    final Map<String, Facts> said = new HashMap<>();

    String reason = "";
    int number;

    /** The same for itself, to be changed. */
    Taken copy() {
        Taken copy = new Taken();
        copy.columns.putAll(columns);
        copy.people.putAll(people);
        copy.texts = texts;
        copy.said.putAll(said);
        copy.reason = reason;
        copy.number = number;
        return copy;
    }

    int whole(String column) {
        return ((Number) columns.get(column)).intValue();
    }

    String text(String column) {
        return (String) columns.get(column);
    }
}
