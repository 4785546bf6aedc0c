package io.throughline.okr.domain.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Progress against time.
 *
 * @param expected share that should be reached by now, 0–1
 * @param begun whether the first day has come
 */
public record Pace(double expected, boolean begun) {
    public Pace {
        if (!(expected >= 0 && expected <= 1)) {
            throw new IllegalArgumentException("what is expected is 0 to 1: " + expected);
        }
    }

    /** That of time alone: the share of the days from the first to the last that have passed, today counted as passed. */
    public static Pace of(LocalDate first, LocalDate last, LocalDate today) {
        double days = ChronoUnit.DAYS.between(first, last) + 1.0;
        double passed = ChronoUnit.DAYS.between(first, today) + 1.0;
        return new Pace(Math.max(0, Math.min(1, passed / days)), !today.isBefore(first));
    }

    /** The same with something else expected. */
    public Pace expecting(double now) {
        return new Pace(now, begun);
    }

    /** Points that progress is behind what is expected, negative if it is ahead: −100 to 100. */
    public double pointsBehind(Progress progress) {
        return (expected - progress.share()) * 100;
    }
}
