package io.throughline.okr.domain.copy;

import java.util.Map;

/**
 * A row of a table, as far as it says something of its own.
 *
 * @param id 0 before it is stored
 * @param columns by their names: whole numbers, numbers, truths and texts; never null, and without what is derived from other rows
 */
public record Line(String table, int id, Map<String, Object> columns) {
    public Line {
        columns = Map.copyOf(columns);
    }

    /** The text of a column. */
    public String text(String column) {
        return (String) columns.get(column);
    }

    /** The whole number of a column. */
    public int whole(String column) {
        return ((Number) columns.get(column)).intValue();
    }
}
