package io.throughline.okr.domain.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;

/**
 * How a company counts its years and weeks.
 *
 * @param firstMonth of the fiscal year, 1–12
 * @param weekStart the day a week begins on
 */
public record Calendar(int firstMonth, DayOfWeek weekStart) {
    /** That of most: years begin in January, weeks on Monday. */
    public static final Calendar DEFAULT = new Calendar(1, DayOfWeek.MONDAY);

    private static final int MONTHS_A_YEAR = 12;

    public Calendar {
        if (firstMonth < 1 || firstMonth > MONTHS_A_YEAR) {
            throw new IllegalArgumentException("no such month: " + firstMonth);
        }
    }

    /** The first day of the week a day lies in. */
    public LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(weekStart));
    }

    /** The first day of the fiscal year a day lies in. */
    public LocalDate year(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), firstMonth, 1);
        return first.isAfter(day) ? first.minusYears(1) : first;
    }

    /**
     * The year, half or quarter a day lies in; a fiscal year has the number of the calendar year it ends in.
     *
     * @throws IllegalArgumentException for a custom one: its span is anyone's
     */
    public Named holding(Cycle.Kind kind, LocalDate day) {
        if (kind.months() == 0) {
            throw new IllegalArgumentException("no calendar has a span of this kind: " + kind.word());
        }
        LocalDate year = year(day);
        int passed = (int) ChronoUnit.MONTHS.between(year, day) / kind.months();
        LocalDate starts = year.plusMonths((long) passed * kind.months());
        LocalDate ends = starts.plusMonths(kind.months()).minusDays(1);
        String name =
                String.format("FY%02d", year.plusMonths(MONTHS_A_YEAR - 1L).getYear() % 100);
        return switch (kind) {
            case HALF -> new Named(name + " H" + (passed + 1), starts, ends);
            case QUARTER -> new Named(name + " Q" + (passed + 1), starts, ends);
            default -> new Named(name, starts, ends);
        };
    }

    /** The first span of a kind, from the one that holds today on, that no cycle of that kind begins with. */
    public Named next(Cycle.Kind kind, LocalDate today, Collection<Cycle> taken) {
        Named next = holding(kind, today);
        while (begins(kind, next.starts(), taken)) {
            next = holding(kind, next.ends().plusDays(1));
        }
        return next;
    }

    private static boolean begins(Cycle.Kind kind, LocalDate day, Collection<Cycle> cycles) {
        return cycles.stream()
                .anyMatch(cycle -> cycle.kind() == kind && cycle.starts().equals(day));
    }

    /**
     * A span with its name.
     *
     * @param name {@code FY27}, {@code FY27 H1} or {@code FY27 Q3}
     * @param ends last day, included
     */
    public record Named(String name, LocalDate starts, LocalDate ends) {}
}
