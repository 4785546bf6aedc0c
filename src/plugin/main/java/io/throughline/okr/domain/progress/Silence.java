package io.throughline.okr.domain.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long nobody has checked something in.
 *
 * @param days since the last check-in, or since the first one is awaited; −1 where none is
 * @param overdue whether that is longer than an administrator lets pass
 */
public record Silence(int days, boolean overdue) {
    /** No check-in is awaited. */
    public static final Silence NONE = new Silence(-1, false);

    public Silence {
        if (days < -1 || (overdue && days < 1)) {
            throw new IllegalArgumentException("no such silence: " + days);
        }
    }

    /**
     * Works it out.
     *
     * @param since the day of the last check-in, or the one from which the first is awaited
     * @param overdueDays with more days than these it is overdue; 0 for never
     */
    public static Silence of(LocalDate since, LocalDate today, int overdueDays) {
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(since, today));
        return new Silence(days, overdueDays > 0 && days > overdueDays);
    }
}
