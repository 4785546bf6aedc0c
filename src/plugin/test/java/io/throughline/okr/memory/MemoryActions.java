package io.throughline.okr.memory;

import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions. */
final class MemoryActions implements Actions {
    private final Rows<Action> rows;

    MemoryActions(State state) {
        this.rows = state.actions;
    }

    @Override
    public Optional<Action> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public List<Action> of(Collection<Integer> keyResults) {
        return rows.where(one -> keyResults.contains(one.keyResult())).stream()
                .sorted(Comparator.comparingLong(Action::order).thenComparingInt(Action::id))
                .toList();
    }

    @Override
    public List<Action> ownedBy(String owner) {
        return rows.where(one -> one.written().owner().equals(owner));
    }

    @Override
    public Map<Integer, Action> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public List<Action> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public Action add(Action fresh) {
        Action stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void save(Collection<Action> actions) {
        actions.forEach(one -> rows.change(one.id(), before -> one));
    }

    @Override
    public void remove(Collection<Integer> ids) {
        rows.remove(ids);
    }
}
