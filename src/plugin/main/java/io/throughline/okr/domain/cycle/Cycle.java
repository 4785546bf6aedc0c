package io.throughline.okr.domain.cycle;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A named span of whole days that objectives belong to.
 *
 * @param id 0 before it is stored
 * @param version rises when people change it
 * @param ends last day, included
 * @param parent id of the cycle it nests in; 0 for none
 */
public record Cycle(
        int id, long version, String name, Kind kind, LocalDate starts, LocalDate ends, State state, int parent) {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    public Cycle {
        Faults faults = new Faults();
        faults.requireText(name, LONGEST_NAME, "name");
        faults.require(starts.getYear() >= 1900 && starts.getYear() <= 9999, "starts", "okr.refused.date");
        faults.require(ends.getYear() <= 9999, "ends", "okr.refused.date");
        faults.require(!ends.isBefore(starts), "ends", "okr.refused.ends-before-start");
        faults.require(id == 0 || parent != id, "parent", "okr.refused.cycle-in-itself");
        faults.refuse();
    }

    /** Reads what {@link #facts} wrote of the cycle of that id. */
    public static Cycle of(int id, long version, Facts facts) {
        return new Cycle(
                id,
                version,
                facts.text("name"),
                Kind.valueOf(facts.text("kind").toUpperCase(Locale.ROOT)),
                LocalDate.parse(facts.text("starts")),
                LocalDate.parse(facts.text("ends")),
                State.valueOf(facts.text("state").toUpperCase(Locale.ROOT)),
                facts.id("parent"));
    }

    /** The same under the id it was stored with. */
    public Cycle stored(int now) {
        return new Cycle(now, version, name, kind, starts, ends, state, parent);
    }

    /** The same after people have changed what they wrote of it: all but its state, taken from another. */
    public Cycle rewritten(Cycle now) {
        return new Cycle(id, version + 1, now.name, now.kind, now.starts, now.ends, state, now.parent);
    }

    /**
     * The same in another state.
     *
     * @throws Refused as a conflict if that does not follow on its own
     */
    public Cycle inState(State now) {
        if (!state.mayBecome(now)) {
            throw new Refused(Refused.Reason.CONFLICT, "state", "okr.refused.state", state.word(), now.word());
        }
        return new Cycle(id, version + 1, name, kind, starts, ends, now, parent);
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
                .with("kind", kind.word())
                .with("starts", starts.toString())
                .with("ends", ends.toString())
                .with("state", state.word())
                .with("parent", parent);
    }

    /** What span it is. */
    public enum Kind {
        YEAR(12),
        HALF(6),
        QUARTER(3),
        CUSTOM(0);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        /** How long it is; 0 for any length. */
        public int months() {
            return months;
        }

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The life of a cycle; a closed one is frozen. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED;

        /** Whether it may follow: planned, open, closed, and open again. */
        public boolean mayBecome(State next) {
            return switch (this) {
                case PLANNED, CLOSED -> next == OPEN;
                case OPEN -> next == CLOSED;
            };
        }

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
