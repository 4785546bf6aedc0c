package io.throughline.okr.memory;

import io.throughline.okr.domain.board.WholeCycles;
import java.util.Collection;

/** Whole cycles. */
final class MemoryWholeCycles implements WholeCycles {
    private final State state;

    MemoryWholeCycles(State state) {
        this.state = state;
    }

    @Override
    public Contents read(Collection<Integer> cycles) {
        return new Contents(
                state.objectives.where(one -> cycles.contains(one.written().cycle()) && !one.trashed()),
                new MemoryKeyResults(state).inCycles(cycles));
    }
}
