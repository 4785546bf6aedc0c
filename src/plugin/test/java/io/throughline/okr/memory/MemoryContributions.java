package io.throughline.okr.memory;

import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contributions. */
final class MemoryContributions implements Contributions {
    private final Rows<Contribution> rows;

    MemoryContributions(State state) {
        this.rows = state.contributions;
    }

    @Override
    public Optional<Contribution> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public Map<Integer, Contribution> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public List<Contribution> of(Collection<Integer> objectives) {
        return rows.where(one -> objectives.contains(one.objective()));
    }

    @Override
    public List<Contribution> to(Collection<Goal> goals) {
        List<Contribution> found = new ArrayList<>(to(goals, Goal.Kind.KEY_RESULT));
        found.addAll(to(goals, Goal.Kind.OBJECTIVE));
        return found;
    }

    private List<Contribution> to(Collection<Goal> goals, Goal.Kind kind) {
        return rows.where(one -> one.to().kind() == kind && goals.contains(one.to()));
    }

    @Override
    public List<Contribution> inCycles(Collection<Integer> cycles) {
        return rows.where(one -> cycles.contains(one.cycle()));
    }

    @Override
    public List<Contribution> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public Contribution add(Contribution fresh) {
        Contribution stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void save(Collection<Contribution> contributions) {
        contributions.forEach(one -> rows.change(one.id(), before -> one));
    }

    @Override
    public void remove(Collection<Integer> ids) {
        rows.remove(ids);
    }
}
