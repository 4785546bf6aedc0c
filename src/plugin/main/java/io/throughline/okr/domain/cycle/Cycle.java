package io.throughline.okr.domain.cycle;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A named span of whole days that objectives belong to.
 *
 * @param id 0 before it is stored
 * @param ends last day, included
 * @param parent id of the cycle it nests in; 0 for none
 */
public record Cycle(int id, long version, String name, LocalDate starts, LocalDate ends, State state, int parent) {
    private static final int LONGEST_NAME = 100;

    public Cycle {
        Faults faults = new Faults();
        faults.requireText(name, LONGEST_NAME, "name");
        faults.require(starts.getYear() >= 1900 && starts.getYear() <= 9999, "starts", "okr.refused.date");
        faults.require(ends.getYear() <= 9999, "ends", "okr.refused.date");
        faults.require(!ends.isBefore(starts), "ends", "okr.refused.ends-before-start");
        faults.require(id == 0 || parent != id, "parent", "okr.refused.cycle-in-itself");
        faults.refuse();
    }

    /** Share of its days that have passed, today counted as passed: 0–1. */
    public double elapsed(LocalDate today) {
        double days = ChronoUnit.DAYS.between(starts, ends) + 1.0;
        double passed = ChronoUnit.DAYS.between(starts, today) + 1.0;
        return Math.max(0, Math.min(1, passed / days));
    }

    /** Whether its first day has come. */
    public boolean begun(LocalDate today) {
        return !today.isBefore(starts);
    }

    /** Whether a day lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }

    /** Whether all days of another cycle lie in it. */
    public boolean holds(Cycle inner) {
        return holds(inner.starts) && holds(inner.ends);
    }

    /** What people write of it. */
    public Facts facts() {
        return new Facts()
                .with("name", name)
                .with("starts", starts.toString())
                .with("ends", ends.toString())
                .with("state", state.word())
                .with("parent", parent);
    }

    /** The life of a cycle; a closed one is frozen. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED;

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
