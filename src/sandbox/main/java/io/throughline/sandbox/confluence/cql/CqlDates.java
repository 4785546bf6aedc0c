package io.throughline.sandbox.confluence.cql;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in queries: dates in the host's zone, and functions that count from now. */
final class CqlDates {
    private static final Pattern INCREMENT = Pattern.compile("([+-]?)(\\d{1,6})([yMwdhm])");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private CqlDates() {}

    /** The moment a value means. */
    static LocalDateTime of(Cql.Value value, Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, ZoneId.systemDefault());
        LocalDate today = here.toLocalDate();
        return switch (value.function()) {
            case "" -> written(value.text());
            case "now" -> moved(here, value.text());
            case "startofday" -> moved(today.atStartOfDay(), value.text());
            case "endofday" -> moved(today.plusDays(1).atStartOfDay().minusNanos(1), value.text());
            case "startofweek" ->
                moved(
                        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                                .atStartOfDay(),
                        value.text());
            case "startofmonth" -> moved(today.withDayOfMonth(1).atStartOfDay(), value.text());
            case "endofmonth" ->
                moved(today.plusMonths(1).withDayOfMonth(1).atStartOfDay().minusNanos(1), value.text());
            case "startofyear" -> moved(today.withDayOfYear(1).atStartOfDay(), value.text());
            default -> throw new CqlRefused("Could not parse cql : no such function of time: " + value.function());
        };
    }

    /** Whether a value names a whole day. */
    static boolean day(Cql.Value value) {
        return value.function().isEmpty() && value.text().strip().length() <= 10;
    }

    private static LocalDateTime written(String text) {
        String date = text.strip().replace('/', '-');
        try {
            return date.length() <= 10 ? LocalDate.parse(date).atStartOfDay() : LocalDateTime.parse(date, MINUTES);
        } catch (DateTimeParseException notADate) {
            throw new CqlRefused("Could not parse cql : not a date: " + text);
        }
    }

    private static LocalDateTime moved(LocalDateTime from, String increment) {
        if (increment.isEmpty()) {
            return from;
        }
        Matcher matcher = INCREMENT.matcher(increment);
        if (!matcher.matches()) {
            throw new CqlRefused("Could not parse cql : not an increment of time: " + increment);
        }
        long count = Long.parseLong(matcher.group(2)) * (matcher.group(1).equals("-") ? -1 : 1);
        return switch (matcher.group(3)) {
            case "y" -> from.plusYears(count);
            case "M" -> from.plusMonths(count);
            case "w" -> from.plusWeeks(count);
            case "d" -> from.plusDays(count);
            case "h" -> from.plusHours(count);
            default -> from.plusMinutes(count);
        };
    }
}
