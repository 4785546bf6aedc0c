package io.throughline.okr.usecases.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A sheet before it is written; nothing is read before its lines are asked for.
 *
 * @param example whether its lines only show what one looks like
 */
public record Table(SheetKind kind, List<Column> columns, Lines lines, boolean example) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** Lines that come one after the other, so that nobody has to hold them all. */
    @FunctionalInterface
    public interface Lines {
        /**
         * Hands over each line: by the name of the column a text, {@link Integer}, {@link Double}, {@link Boolean}, {@link
         * java.time.LocalDate} or {@link java.time.Instant}; what says nothing is not there.
         */
        void each(Consumer<Map<String, Object>> sink);
    }
}
