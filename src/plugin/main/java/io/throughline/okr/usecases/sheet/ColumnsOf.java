package io.throughline.okr.usecases.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Columns, with what stands in each of them of one element. */
final class ColumnsOf<T> {
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Object>> cells = new ArrayList<>();

    /** Adds a column; "" and an empty optional say nothing. */
    ColumnsOf<T> with(Column column, Function<T, Object> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    Map<String, Object> line(T one) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object cell = cells.get(i).apply(one);
            Object said = cell instanceof Optional<?> optional ? optional.orElse(null) : cell;
            if (said != null && !said.equals("")) {
                line.put(columns.get(i).name(), said);
            }
        }
        return line;
    }
}
