package io.throughline.okr.usecases.sheet;

import java.util.List;

/**
 * A sheet as it came, before anybody knows what its columns mean.
 *
 * @param name "" of a text, which has none
 * @param rows the first one has the titles of the columns; empty ones are left out
 */
public record RawSheet(String name, List<RawLine> rows) {
    public RawSheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as people count them, from 1
     * @param cells each a text, {@link Double}, {@link Boolean}, {@link java.time.LocalDate} or {@link Flaw}; "" for nothing
     */
    public record RawLine(int number, List<Object> cells) {
        public RawLine {
            cells = List.copyOf(cells);
        }

        /** What stands in a column, counted from 0. */
        public Object cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** A cell of which it is known that nothing can be read from it, and the key of the text that says why. */
    public record Flaw(String messageKey) {}
}
