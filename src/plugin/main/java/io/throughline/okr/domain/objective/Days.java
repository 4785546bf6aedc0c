package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.progress.Pace;
import java.time.LocalDate;
import java.util.Optional;

/** The days something has, the first and the last included: what of its own {@link Span} is not said is that around it. */
public record Days(LocalDate first, LocalDate last) {
    /** All of a cycle. */
    public static Days of(Cycle cycle) {
        return new Days(cycle.starts(), cycle.ends());
    }

    /** Those of something within these. */
    public Days of(Span within) {
        return new Days(within.starts().orElse(first), within.due().orElse(last));
    }

    /** Whether a day is one of them. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether all that a span says lies within them. */
    public boolean hold(Span span) {
        return within(span.starts()) && within(span.due());
    }

    /** Notes a fault of each day of a span that lies outside. */
    public void requireHold(Span span, Faults faults) {
        faults.require(within(span.starts()), "starts", "okr.refused.outside-cycle", first.toString(), last.toString());
        faults.require(within(span.due()), "due", "okr.refused.outside-cycle", first.toString(), last.toString());
    }

    /** What time alone lets expect on a day. */
    public Pace pace(LocalDate today) {
        return Pace.of(first, last, today);
    }

    /** What is expected of a measure on a day: nothing before the first of them. */
    public Pace pace(Measure measure, LocalDate today) {
        Pace time = pace(today);
        return time.expecting(time.begun() ? measure.expected(today, first, last, time.expected()) : 0);
    }

    private boolean within(Optional<LocalDate> day) {
        return day.isEmpty() || holds(day.get());
    }
}
