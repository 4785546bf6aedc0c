package io.throughline.okr.memory;

import io.throughline.okr.domain.Bookmark;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Records by id, ascending.
 *
 * @param <T> the record
 */
final class Rows<T> {
    private final TreeMap<Integer, T> rows = new TreeMap<>();
    private int last;

    /** An id that was never given before, not even by a write that failed: so do databases. */
    int nextId() {
        return ++last;
    }

    void put(int id, T row) {
        rows.put(id, row);
    }

    /** Changes one; what is gone meanwhile is passed over. */
    void change(int id, UnaryOperator<T> how) {
        rows.computeIfPresent(id, (key, row) -> how.apply(row));
    }

    void changeAll(UnaryOperator<T> how) {
        rows.replaceAll((id, row) -> how.apply(row));
    }

    Optional<T> byId(int id) {
        return Optional.ofNullable(rows.get(id));
    }

    Map<Integer, T> byIds(Collection<Integer> ids) {
        Map<Integer, T> found = new HashMap<>();
        ids.forEach(id -> byId(id).ifPresent(row -> found.put(id, row)));
        return found;
    }

    /** All there are, by id. */
    List<T> all() {
        return List.copyOf(rows.values());
    }

    /** Those that meet a condition, by id. */
    List<T> where(Predicate<T> condition) {
        return rows.values().stream().filter(condition).toList();
    }

    boolean any(Predicate<T> condition) {
        return rows.values().stream().anyMatch(condition);
    }

    List<T> afterId(int id, int limit) {
        return rows.tailMap(id, false).values().stream().limit(limit).toList();
    }

    void remove(Collection<Integer> ids) {
        ids.forEach(rows::remove);
    }

    /** Removes those that meet a condition. Returns how many. */
    int removeIf(Predicate<T> condition) {
        int before = rows.size();
        rows.values().removeIf(condition);
        return before - rows.size();
    }

    Map<Integer, T> copy() {
        return new TreeMap<>(rows);
    }

    void restore(Map<Integer, T> copy) {
        rows.clear();
        rows.putAll(copy);
    }

    /** Whether something of a day is read after a bookmark, where the latest comes first and of one day the last written. */
    static boolean readOn(Bookmark after, LocalDate day, int id) {
        int order = day.toString().compareTo(after.order());
        return after.first() || order < 0 || (order == 0 && id < after.id());
    }
}
