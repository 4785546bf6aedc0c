package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.storage.row.ChangeRow;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * All tables, row by row. Many rows are added in one statement, which does not tell their ids; whoever adds them is alone, so they are
 * those that come after the last one, in the same order.
 */
public final class AoRows implements Rows {
    private static final Map<String, Class<? extends Entity>> TABLES = Schema.ENTITIES.stream()
            .collect(Collectors.toMap(row -> row.getAnnotation(Table.class).value(), Function.identity()));

    private final ActiveObjects ao;
    private final TransactionalExecutorFactory executors;
    private final DerivedColumns derived;

    public AoRows(ActiveObjects ao, TransactionalExecutorFactory executors) {
        this.ao = ao;
        this.executors = executors;
        this.derived = new DerivedColumns(ao);
    }

    @Override
    public int[] ids(String table) {
        IntStream.Builder ids = IntStream.builder();
        ao.stream(type(table), Query.select("ID").order("ID ASC"), row -> ids.add(row.getID()));
        return ids.build().toArray();
    }

    @Override
    public Map<Element, int[]> logged() {
        Map<Element, BitSet> found = new EnumMap<>(Element.class);
        ao.stream(ChangeRow.class, Query.select("ID, ELEMENT_KIND, ELEMENT_ID"), row -> found.computeIfAbsent(
                        Element.of(row.getElementKind()), kind -> new BitSet())
                .set(row.getElementId()));
        Map<Element, int[]> ids = new EnumMap<>(Element.class);
        found.forEach((kind, set) -> ids.put(kind, set.stream().toArray()));
        return ids;
    }

    @Override
    public Instant lastChange() {
        ChangeRow[] last =
                ao.find(ChangeRow.class, Query.select().order("CHANGED_AT DESC").limit(1));
        return last.length == 0 ? Instant.EPOCH : Instant.ofEpochMilli(last[0].getChangedAt());
    }

    @Override
    public List<Line> after(String table, int id, int limit) {
        Class<? extends Entity> type = type(table);
        return rows(table, type, query(type).where("ID > ?", id).order("ID ASC").limit(limit));
    }

    @Override
    public List<Line> among(String table, String column, Collection<?> values) {
        Class<? extends Entity> type = type(table);
        List<Line> found = new ArrayList<>();
        for (List<?> some : Batches.of(values)) {
            found.addAll(rows(
                    table,
                    type,
                    query(type).where(Batches.in(column, some), some.toArray()).order("ID ASC")));
        }
        return found;
    }

    @Override
    public void check(Line row) {
        Faults faults = new Faults();
        for (Map.Entry<String, Method> getter :
                RowFacts.getters(type(row.table())).entrySet()) {
            StringLength length = getter.getValue().getAnnotation(StringLength.class);
            if (row.columns().get(getter.getKey()) instanceof String text) {
                int longest = length == null || length.value() < 0 ? Integer.MAX_VALUE : length.value();
                faults.requireAtMost(text, longest, getter.getKey());
            }
        }
        faults.refuse();
        RowChecks.check(row);
    }

    @Override
    public int[] add(String table, List<Map<String, Object>> rows) {
        Class<? extends Entity> type = type(table);
        int last = last(type);
        create(type, derived.added(type, rows));
        IntStream.Builder ids = IntStream.builder();
        ao.stream(type, Query.select("ID").where("ID > ?", last).order("ID ASC"), row -> ids.add(row.getID()));
        int[] added = ids.build().toArray();
        if (added.length != rows.size()) {
            throw new IllegalStateException("somebody else wrote into " + table);
        }
        return added;
    }

    @Override
    public Map<String, Object> blank(String table) {
        Map<String, Object> blank = new HashMap<>(RowFacts.blank(type(table)));
        blank.keySet().removeAll(DerivedColumns.NAMES.getOrDefault(type(table), Set.of()));
        return blank;
    }

    @Override
    public void set(String table, String column, Map<Integer, ? extends Number> byId) {
        PlainTable<?> plain = new PlainTable<>(type(table));
        executors.createExecutor(false, false).execute(connection -> {
            plain.set(connection, column, byId);
            return null;
        });
    }

    @Override
    public void put(String table, int id, Map<String, Object> columns) {
        put(type(table), id, columns);
    }

    @Override
    public void remove(String table, Collection<Integer> ids) {
        for (List<Integer> some : Batches.of(ids)) {
            ao.deleteWithSQL(type(table), Batches.in("ID", some), some.toArray());
        }
    }

    private <R extends Entity> void put(Class<R> type, int id, Map<String, Object> columns) {
        R[] found = ao.find(type, Query.select().where("ID = ?", id));
        if (found.length == 0) {
            throw new IllegalArgumentException("no such row: " + id);
        }
        columns.forEach((column, value) -> RowFacts.put(type, found[0], column, value));
        found[0].save();
    }

    private <R extends Entity> int last(Class<R> type) {
        return Arrays.stream(ao.find(type, Query.select("ID").order("ID DESC").limit(1)))
                .mapToInt(Entity::getID)
                .findFirst()
                .orElse(0);
    }

    private <R extends Entity> void create(Class<R> type, List<Map<String, Object>> rows) {
        ao.create(type, rows);
    }

    private static Query query(Class<? extends Entity> type) {
        return Query.select(RowFacts.names(type));
    }

    private <R extends Entity> List<Line> rows(String table, Class<R> type, Query query) {
        List<Line> rows = new ArrayList<>();
        ao.stream(type, query, row -> rows.add(new Line(table, row.getID(), RowFacts.of(type, row))));
        return rows;
    }

    private static Class<? extends Entity> type(String table) {
        Class<? extends Entity> type = TABLES.get(table);
        if (type == null) {
            throw new IllegalArgumentException("no such table: " + table);
        }
        return type;
    }
}
