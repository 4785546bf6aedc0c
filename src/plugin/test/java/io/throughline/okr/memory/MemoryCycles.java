package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import java.util.List;
import java.util.Set;

/** Cycles. */
final class MemoryCycles implements Cycles {
    private final State state;

    MemoryCycles(State state) {
        this.state = state;
    }

    @Override
    public List<Cycle> all() {
        return state.cycles.all();
    }

    @Override
    public Cycle add(Cycle cycle) {
        Cycle stored = cycle.stored(state.cycles.nextId());
        state.cycles.put(stored.id(), stored);
        MemoryWrites.open(state, Scope.cycle(stored.id()));
        state.joint.ifPresent(joint -> joint.born(Scope.cycle(stored.id())));
        return stored;
    }

    @Override
    public void save(Cycle cycle) {
        state.cycles.change(cycle.id(), before -> cycle);
    }

    @Override
    public void remove(int id) {
        state.cycles.remove(Set.of(id));
    }
}
