package io.throughline.okr.usecases.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of which it is known what its cells mean.
 *
 * @param sheet the name of its sheet
 * @param number as people count rows, from 1
 * @param cells by the name of the column, as they came; "" for one that stands empty
 * @param headers the titles the columns have in the file, by their names
 */
record SheetLine(SheetKind kind, String sheet, int number, Map<String, Object> cells, Map<String, String> headers) {
    SheetLine {
        cells = new LinkedHashMap<>(cells);
    }

    boolean says(String column) {
        return !cells.getOrDefault(column, "").equals("");
    }

    String text(String column) {
        return CellReader.text(cells.getOrDefault(column, ""));
    }

    /** What stands in the column of ids; empty if that is none. */
    Optional<Integer> id() {
        String text = text("id");
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
