package io.throughline.okr.memory;

import io.throughline.okr.domain.change.KeptAnswer;
import io.throughline.okr.domain.change.KeptAnswers;
import java.time.Instant;
import java.util.Optional;

/** Kept answers. */
final class MemoryKeptAnswers implements KeptAnswers {
    private final State state;

    MemoryKeptAnswers(State state) {
        this.state = state;
    }

    @Override
    public Optional<KeptAnswer> of(String slot) {
        return state.answers.where(one -> one.slot().equals(slot)).stream().findFirst();
    }

    @Override
    public void keep(KeptAnswer answer) {
        state.answers.removeIf(one -> one.slot().equals(answer.slot()));
        state.answers.put(state.answers.nextId(), answer);
    }

    @Override
    public int forget(Instant before) {
        return state.answers.removeIf(one -> one.at().isBefore(before));
    }
}
