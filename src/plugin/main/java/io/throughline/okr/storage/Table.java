package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import net.java.ao.Entity;
import net.java.ao.Query;

/**
 * A table whose rows are records. It reads by streams, which cost least but give only the columns that were asked for: so all
 * of a record's columns are named in one place.
 *
 * @param <R> the row
 * @param <T> the record
 */
final class Table<R extends Entity, T> {
    private final ActiveObjects ao;
    private final Class<R> rows;
    private final Columns<R, T> columns;
    private final Function<R, T> record;
    private final ToIntFunction<T> id;

    Table(ActiveObjects ao, Class<R> rows, Columns<R, T> columns, Function<R, T> record, ToIntFunction<T> id) {
        this.ao = ao;
        this.rows = rows;
        this.columns = columns;
        this.record = record;
        this.id = id;
    }

    /** A query for whole records, to be narrowed and ordered. */
    Query query() {
        return Query.select(columns.names());
    }

    /** The records of a query that began with {@link #query()}, in one statement. */
    List<T> find(Query query) {
        List<T> found = new ArrayList<>();
        ao.stream(rows, query, row -> found.add(record.apply(row)));
        return found;
    }

    /** The records whose column has one of these values: one statement for each 500 of them, each ordered by itself. */
    List<T> among(String column, Collection<?> values, String order) {
        List<T> found = new ArrayList<>();
        for (List<?> some : Batches.of(values)) {
            found.addAll(
                    find(query().where(Batches.in(column, some), some.toArray()).order(order)));
        }
        return found;
    }

    /** The same for those that meet a condition. */
    List<T> amongWhere(String column, Collection<?> values, String condition, List<?> given, String order) {
        List<T> found = new ArrayList<>();
        for (List<?> some : Batches.of(values)) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.addAll(given);
            String where = Batches.in(column, some) + " AND " + condition;
            found.addAll(find(query().where(where, parameters.toArray()).order(order)));
        }
        return found;
    }

    Optional<T> byId(int wanted) {
        return find(query().where("ID = ?", wanted)).stream().findFirst();
    }

    /** Those there are of these ids. */
    Map<Integer, T> byIds(Collection<Integer> wanted) {
        return among("ID", wanted, "ID ASC").stream().collect(Collectors.toMap(id::applyAsInt, Function.identity()));
    }

    /** The next ones by id, for walking through all of them. */
    List<T> afterId(int last, int limit) {
        return find(query().where("ID > ?", last).order("ID ASC").limit(limit));
    }

    /** The same of those whose column has one of these values, at most 500 of them. */
    List<T> afterId(String column, Collection<Integer> values, int last, int limit) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(values);
        parameters.add(last);
        String where = Batches.in(column, values) + " AND ID > ?";
        return find(query().where(where, parameters.toArray()).order("ID ASC").limit(limit));
    }

    /** Stores a new record. Returns its id. */
    int add(T fresh) {
        return ao.create(rows, columns.values(fresh)).getID();
    }

    /** Stores new records in one statement. */
    void addAll(Collection<T> fresh) {
        if (!fresh.isEmpty()) {
            ao.create(rows, fresh.stream().map(columns::values).toList());
        }
    }

    /** Stores all of a record in its row. */
    void save(T changed) {
        save(List.of(changed), columns);
    }

    /** Stores some columns of records in their rows; those whose row is gone meanwhile are passed over. */
    void save(Collection<T> changed, Columns<R, T> some) {
        Map<Integer, T> byId = changed.stream().collect(Collectors.toMap(id::applyAsInt, Function.identity()));
        for (List<Integer> ids : Batches.of(byId.keySet())) {
            for (R row : ao.find(rows, Query.select().where(Batches.in("ID", ids), ids.toArray()))) {
                some.tell(row, byId.get(row.getID()));
                row.save();
            }
        }
    }

    /** Removes the rows of these ids. */
    void remove(Collection<Integer> ids) {
        for (List<Integer> some : Batches.of(ids)) {
            ao.deleteWithSQL(rows, Batches.in("ID", some), some.toArray());
        }
    }
}
