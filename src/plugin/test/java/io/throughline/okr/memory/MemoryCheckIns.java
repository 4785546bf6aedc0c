package io.throughline.okr.memory;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.Heard;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Check-ins. */
final class MemoryCheckIns implements CheckIns {
    private final Rows<CheckIn> rows;

    MemoryCheckIns(State state) {
        this.rows = state.checkIns;
    }

    @Override
    public Optional<CheckIn> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public List<CheckIn> of(int keyResult, int limit) {
        return lastFirst(one -> one.keyResult() == keyResult, limit);
    }

    @Override
    public Map<Integer, CheckIn> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public List<CheckIn> of(int keyResult, Bookmark after, int limit) {
        return lastFirst(one -> one.keyResult() == keyResult && Rows.readOn(after, one.effective(), one.id()), limit);
    }

    @Override
    public List<CheckIn> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public List<CheckIn> afterId(Collection<Integer> keyResults, int id, int limit) {
        return rows.where(one -> one.id() > id && keyResults.contains(one.keyResult())).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<CheckIn> lastMeasured(int keyResult) {
        return lastFirst(one -> one.keyResult() == keyResult && one.measured(), 1).stream()
                .findFirst();
    }

    @Override
    public Map<Integer, Heard> heard(Collection<Integer> keyResults) {
        return rows.where(one -> keyResults.contains(one.keyResult())).stream()
                .collect(Collectors.toMap(CheckIn::keyResult, Heard::of, Heard::and));
    }

    @Override
    public CheckIn add(CheckIn checkIn) {
        CheckIn stored = checkIn.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    private List<CheckIn> lastFirst(Predicate<CheckIn> condition, int limit) {
        return rows.where(condition).stream()
                .sorted(CheckIn.ORDER.reversed())
                .limit(limit)
                .toList();
    }
}
