package io.throughline.okr.usecases.board;

import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.util.List;
import java.util.Optional;

/**
 * A row of a board before it is put in words, which costs far more: an objective, or a key result of it. All it will say follows
 * from this, the names of people and what its board has in common.
 *
 * @param own key results of an objective; none for a key result
 * @param level depth in the tree, from 1
 * @param contributions number of objectives that contribute to it
 * @param orgUnit name of the org unit; "" if the viewer may not see it
 */
record BoardLine(
        Objective objective,
        Optional<KeyResult> keyResult,
        List<KeyResult> own,
        int level,
        int contributions,
        String orgUnit) {

    /** Whose row it is. */
    Goal goal() {
        return keyResult.map(found -> Goal.keyResult(found.id())).orElseGet(() -> Goal.objective(objective.id()));
    }

    /** User key. */
    String owner() {
        return keyResult.isPresent()
                ? keyResult.get().written().owner()
                : objective.written().owner();
    }

    /** Whether the other is the row of the same goal, whatever it says of it. */
    boolean sameGoal(BoardLine other) {
        return keyResult.isPresent()
                ? other.keyResult.isPresent()
                        && keyResult.get().id() == other.keyResult.get().id()
                : other.keyResult.isEmpty() && objective.id() == other.objective.id();
    }

    /** Whether the other says the same. Goals never change, so those that are not the very same count as others. */
    boolean same(BoardLine other) {
        return one(objective, other.objective)
                && one(keyResult.orElse(null), other.keyResult.orElse(null))
                && level == other.level
                && contributions == other.contributions
                && orgUnit.equals(other.orgUnit)
                && all(own, other.own);
    }

    private static boolean all(List<KeyResult> some, List<KeyResult> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!one(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    // comparing all that two records say, for each row of a board, is what this is there to avoid
    @SuppressWarnings("ReferenceEquality")
    private static boolean one(Object some, Object other) {
        return some == other;
    }
}
