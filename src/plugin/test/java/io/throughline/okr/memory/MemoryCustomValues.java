package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What is said in custom fields. */
final class MemoryCustomValues implements CustomValues {
    private static final Comparator<CustomValue> BY_FIELD = Comparator.comparingInt(CustomValue::field);
    private static final Comparator<CustomValue> BY_GOAL = Comparator.comparing(
                    (CustomValue one) -> one.goal().kind().word())
            .thenComparingInt(one -> one.goal().id())
            .thenComparing(BY_FIELD);

    private final Rows<CustomValue> rows;

    MemoryCustomValues(State state) {
        this.rows = state.values;
    }

    @Override
    public List<CustomValue> of(Element kind, int goal) {
        return rows.where(one -> one.goal().kind() == kind && one.goal().id() == goal).stream()
                .sorted(BY_FIELD)
                .toList();
    }

    @Override
    public List<CustomValue> of(Element kind, Collection<Integer> goals) {
        return rows
                .where(one ->
                        one.goal().kind() == kind && goals.contains(one.goal().id()))
                .stream()
                .sorted(BY_GOAL)
                .toList();
    }

    @Override
    public List<CustomValue> inCycles(Collection<Integer> cycles) {
        return rows.where(one -> cycles.contains(one.goal().cycle())).stream()
                .sorted(BY_GOAL)
                .toList();
    }

    @Override
    public List<CustomValue> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public void replace(CustomValue.Goal goal, Collection<CustomValue> now) {
        rows.removeIf(one -> one.goal().kind() == goal.kind() && one.goal().id() == goal.id());
        add(now);
    }

    @Override
    public void add(Collection<CustomValue> fresh) {
        fresh.forEach(one -> {
            int id = rows.nextId();
            rows.put(id, new CustomValue(id, one.goal(), one.field(), one.type(), one.text()));
        });
    }

    @Override
    public void follow(Element kind, Collection<Integer> goals, int cycle) {
        rows.changeAll(
                one -> one.goal().kind() == kind && goals.contains(one.goal().id())
                        ? new CustomValue(
                                one.id(),
                                new CustomValue.Goal(kind, one.goal().id(), cycle),
                                one.field(),
                                one.type(),
                                one.text())
                        : one);
    }
}
