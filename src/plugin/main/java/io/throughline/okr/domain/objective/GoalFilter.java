package io.throughline.okr.domain.objective;

import java.util.Optional;
import java.util.Set;

/**
 * Which objectives, or key results, are sought: those of these org units and cycles that meet all the rest as well, and neither lie in
 * the trash nor below what does.
 *
 * @param insider user key of whose confidential ones are found as well; empty for everybody's
 * @param owner user key; "" for whoever owns them
 * @param ambition what they say of it themselves; "" for whatever they say
 * @param theme id; 0 for any and none
 * @param label one of theirs; "" for any and none
 * @param text part of the title, or a whole key, whatever the case; "" for all
 */
public record GoalFilter(
        Set<Integer> orgUnits,
        Set<Integer> cycles,
        Optional<String> insider,
        String owner,
        String ambition,
        int theme,
        String label,
        String text) {
    public GoalFilter {
        orgUnits = Set.copyOf(orgUnits);
        cycles = Set.copyOf(cycles);
    }

    /** Whether it is plain, before anything is read, that nothing is found. */
    public boolean nothing() {
        return orgUnits.isEmpty() || cycles.isEmpty();
    }
}
