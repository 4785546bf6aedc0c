package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.copy.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Memory keeps records and has no rows: what copies these is tested on databases. */
final class MemoryRows implements Rows {
    @Override
    public int[] ids(String table) {
        throw none();
    }

    @Override
    public Map<Element, int[]> logged() {
        throw none();
    }

    @Override
    public Instant lastChange() {
        throw none();
    }

    @Override
    public List<Line> after(String table, int id, int limit) {
        throw none();
    }

    @Override
    public List<Line> among(String table, String column, Collection<?> values) {
        throw none();
    }

    @Override
    public void check(Line row) {
        throw none();
    }

    @Override
    public int[] add(String table, List<Map<String, Object>> rows) {
        throw none();
    }

    @Override
    public Map<String, Object> blank(String table) {
        throw none();
    }

    @Override
    public void set(String table, String column, Map<Integer, ? extends Number> byId) {
        throw none();
    }

    @Override
    public void put(String table, int id, Map<String, Object> columns) {
        throw none();
    }

    @Override
    public void remove(String table, Collection<Integer> ids) {
        throw none();
    }

    private static UnsupportedOperationException none() {
        return new UnsupportedOperationException("only databases have rows");
    }
}
