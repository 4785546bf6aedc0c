package io.throughline.okr.domain.objective;

import java.util.Optional;

/**
 * What an objective contributes to: its one home parent.
 *
 * @param keyResult id of a key result; 0 if it is an objective or nothing
 * @param objective id of an objective; 0 if it is a key result or nothing
 */
public record Home(int keyResult, int objective) {
    /** Nothing above. */
    public static final Home NONE = new Home(0, 0);

    public Home {
        if (keyResult < 0 || objective < 0 || (keyResult > 0 && objective > 0)) {
            throw new IllegalArgumentException("one home parent at most: " + keyResult + ", " + objective);
        }
    }

    /** The home that something is at; none for nothing. */
    public static Home at(Optional<Goal> goal) {
        return goal.map(found -> new Home(found.keyResultId(), found.objectiveId()))
                .orElse(NONE);
    }

    public boolean none() {
        return keyResult == 0 && objective == 0;
    }

    /** What it is, if there is one. */
    public Optional<Goal> goal() {
        if (none()) {
            return Optional.empty();
        }
        return Optional.of(keyResult > 0 ? Goal.keyResult(keyResult) : Goal.objective(objective));
    }
}
