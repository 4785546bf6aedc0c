package io.throughline.okr.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Columns of a table: of each its name, what a record says for it, and how a row is told.
 *
 * @param <R> the row
 * @param <T> the record
 */
final class Columns<R, T> {
    private final List<Column<R, T>> columns;

    private Columns(List<Column<R, T>> columns) {
        this.columns = columns;
    }

    /** No column, to begin with. */
    static <R, T> Columns<R, T> of(Class<R> row, Class<T> record) {
        assert row.isInterface() && record.isRecord();
        return new Columns<>(List.of());
    }

    /** These and one more. */
    <V> Columns<R, T> with(String name, Function<? super T, V> value, BiConsumer<? super R, V> set) {
        return plus(new Column<>(name, value::apply, (row, record) -> set.accept(row, value.apply(record)), true));
    }

    /** These and one more that only the database looks at: it is never read. */
    <V> Columns<R, T> withUnread(String name, Function<? super T, V> value, BiConsumer<? super R, V> set) {
        return plus(new Column<>(name, value::apply, (row, record) -> set.accept(row, value.apply(record)), false));
    }

    /** These and those of a part of the record. */
    <P> Columns<R, T> and(Columns<R, P> others, Function<? super T, P> part) {
        Columns<R, T> all = this;
        for (Column<R, P> other : others.columns) {
            all = all.plus(new Column<>(
                    other.name,
                    record -> other.value.apply(part.apply(record)),
                    (row, record) -> other.set.accept(row, part.apply(record)),
                    other.read));
        }
        return all;
    }

    /** The names of those that are read, with the id, as {@link net.java.ao.Query#select(String)} takes them. */
    String names() {
        StringBuilder names = new StringBuilder("ID");
        columns.stream().filter(Column::read).forEach(column -> names.append(", ")
                .append(column.name));
        return names.toString();
    }

    /** What a record says, by column. */
    Map<String, Object> values(T record) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach(column -> values.put(column.name, column.value.apply(record)));
        return values;
    }

    /** Tells a row what a record says. */
    void tell(R row, T record) {
        columns.forEach(column -> column.set.accept(row, record));
    }

    private Columns<R, T> plus(Column<R, T> column) {
        List<Column<R, T>> more = new ArrayList<>(columns);
        more.add(column);
        return new Columns<>(List.copyOf(more));
    }

    private record Column<R, T>(String name, Function<T, Object> value, BiConsumer<R, T> set, boolean read) {}
}
