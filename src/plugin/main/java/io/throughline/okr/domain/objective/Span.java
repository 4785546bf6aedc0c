package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The days of an objective or key result within its cycle.
 *
 * @param starts first day; empty for that of the cycle
 * @param due last day; empty for that of the cycle
 */
public record Span(Optional<LocalDate> starts, Optional<LocalDate> due) {
    /** The whole cycle. */
    public static final Span WHOLE_CYCLE = new Span(Optional.empty(), Optional.empty());

    public Span {
        Faults faults = new Faults();
        faults.require(
                starts.isEmpty() || due.isEmpty() || !due.get().isBefore(starts.get()),
                "due",
                "okr.refused.ends-before-start");
        faults.refuse();
    }

    /** The same with its days gone elsewhere. */
    public Span shifted(UnaryOperator<LocalDate> day) {
        return new Span(starts.map(day), due.map(day));
    }

    /** A day as it is stored and shown in JSON; "" for that of the cycle. */
    public static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** Reads what {@link #text} wrote. */
    public static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
