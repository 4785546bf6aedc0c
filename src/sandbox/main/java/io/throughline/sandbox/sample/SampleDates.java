package io.throughline.sandbox.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The sample's calendar: its fiscal year begins on the first day of the month seven months before today, so that on any
 * day 58 to 67 % of it has passed and the third quarter is running.
 *
 * @param today the day the sample is loaded
 */
record SampleDates(LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    /** First day of the fiscal year. */
    LocalDate yearStarts() {
        return today.withDayOfMonth(1).minusMonths(7);
    }

    /** Last day of a span of months that begins so many months into the fiscal year. */
    LocalDate ends(int monthsIn, int months) {
        return starts(monthsIn).plusMonths(months).minusDays(1);
    }

    /** First day of a span that begins so many months into the fiscal year. */
    LocalDate starts(int monthsIn) {
        return yearStarts().plusMonths(monthsIn);
    }

    LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }

    /** Fills {@code {year}}, {@code {lastYear}}, {@code {quarter}}, {@code {signOffDay}} and {@code {reviewDay}}. */
    String fill(String text) {
        return text.replace("{year}", name(0))
                .replace("{lastYear}", name(-1))
                .replace("{quarter}", name(0) + " Q3")
                .replace("{signOffDay}", yearStarts().minusDays(12).format(DAY))
                .replace(
                        "{reviewDay}",
                        today.plusDays(10)
                                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                                .format(WEEKDAY));
    }

    /** A working hour, the same on every load of the same day: {@code share} 0 is the year's first day, 1 is yesterday. */
    Instant moment(double share, int spread) {
        LocalDate first = yearStarts();
        long days = Math.round(share * (today.toEpochDay() - 1 - first.toEpochDay()));
        LocalDate day = first.plusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        LocalTime time = LocalTime.of(9, 0).plusMinutes(Math.floorMod(spread * 37, 8 * 60));
        return day.atTime(time).atZone(ZoneId.systemDefault()).toInstant();
    }

    /** A fiscal year is named after the calendar year it ends in. */
    private String name(int yearsOn) {
        return String.format(Locale.ROOT, "FY%02d", Math.floorMod(ends(0, 12).getYear() + yearsOn, 100));
    }
}
