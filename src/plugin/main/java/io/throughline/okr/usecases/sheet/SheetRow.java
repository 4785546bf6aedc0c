package io.throughline.okr.usecases.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of which it is known what its cells mean.
 *
 * @param sheet the name of its sheet
 * @param number as people count rows, from 1
 * @param cells by the name of the column, as they came; "" for one that stands empty
 * @param headers the titles the columns have in the file, by their names
 */
record SheetRow(SheetKind kind, String sheet, int number, Map<String, Object> cells, Map<String, String> headers) {
    SheetRow {
        cells = new LinkedHashMap<>(cells);
    }

    boolean says(String column) {
        return !cells.getOrDefault(column, "").equals("");
    }

    String text(String column) {
        return CellReader.text(cells.getOrDefault(column, ""));
    }

    /** The same with something said in a column that says nothing. */
    SheetRow or(String column, Object cell) {
        Map<String, Object> more = new LinkedHashMap<>(cells);
        if (!says(column)) {
            more.put(column, cell);
        }
        return new SheetRow(kind, sheet, number, more, headers);
    }
}
