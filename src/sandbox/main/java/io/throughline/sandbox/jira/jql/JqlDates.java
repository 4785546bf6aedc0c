package io.throughline.sandbox.jira.jql;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of JQL, in the host's time zone: {@code 2027-08-12}, {@code "2027/08/12 14:30"}, {@code -7d}, {@code "4w 2d"} and the
 * functions {@code now()}, {@code startOfDay()} … {@code endOfYear("-1M")}. A week begins on Sunday, as on an English host.
 */
final class JqlDates {
    private static final String PERIOD = "\\d{1,6}[wdhm]";
    private static final Pattern PERIODS = Pattern.compile("([+-]?)\\s*(" + PERIOD + "(?:\\s+" + PERIOD + ")*)");
    private static final Pattern STEP = Pattern.compile("([+-]?)(\\d{1,6})([yMwdhm]?)");
    private static final Pattern FUNCTION = Pattern.compile("(start|end)of(day|week|month|year)");
    private static final Map<Character, Duration> UNITS = Map.of(
            'w', Duration.ofDays(7), 'd', Duration.ofDays(1), 'h', Duration.ofHours(1), 'm', Duration.ofMinutes(1));

    private final Clock clock;

    JqlDates(Clock clock) {
        this.clock = clock;
    }

    /** A date as written, in milliseconds; a number is milliseconds already. */
    long millis(String field, String text) {
        try {
            return instant(text.trim()).toEpochMilli();
        } catch (DateTimeException e) {
            throw new JqlRefused("Date value '" + text + "' for field '" + field
                    + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', "
                    + "'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
        }
    }

    private Instant instant(String text) {
        Matcher periods = PERIODS.matcher(text);
        if (periods.matches()) {
            Duration span = Duration.ZERO;
            for (String period : periods.group(2).split("\\s+", -1)) {
                span = span.plus(UNITS.get(period.charAt(period.length() - 1))
                        .multipliedBy(Long.parseLong(period.substring(0, period.length() - 1))));
            }
            return "-".equals(periods.group(1))
                    ? clock.instant().minus(span)
                    : clock.instant().plus(span);
        }
        String plain = text.replace('/', '-');
        return plain.length() > 10
                ? LocalDateTime.parse(plain, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))
                        .atZone(clock.getZone())
                        .toInstant()
                : LocalDate.parse(plain).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Value of a function of dates; empty if it is none. */
    Optional<Long> function(String name, List<String> arguments) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher edge = FUNCTION.matcher(lower);
        if (!lower.equals("now") && !edge.matches()) {
            return Optional.empty();
        }
        int allowed = lower.equals("now") ? 0 : 1;
        if (arguments.size() > allowed) {
            throw new JqlRefused("Function '" + name + "' expected '" + allowed + "' arguments but received '"
                    + arguments.size() + "'.");
        }
        if (lower.equals("now")) {
            return Optional.of(clock.millis());
        }
        String unit = edge.group(2);
        ZonedDateTime from = start(arguments.isEmpty() ? here() : stepped(name, unit, arguments.get(0)), unit);
        return Optional.of(
                (edge.group(1).equals("start") ? from : next(from, unit).minus(1, ChronoUnit.MILLIS))
                        .toInstant()
                        .toEpochMilli());
    }

    private ZonedDateTime here() {
        return ZonedDateTime.now(clock);
    }

    private static ZonedDateTime start(ZonedDateTime time, String unit) {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case "month" -> day.withDayOfMonth(1);
            case "year" -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private static ZonedDateTime next(ZonedDateTime start, String unit) {
        return switch (unit) {
            case "week" -> start.plusWeeks(1);
            case "month" -> start.plusMonths(1);
            case "year" -> start.plusYears(1);
            default -> start.plusDays(1);
        };
    }

    /** Now, moved by an argument such as {@code -1M}; a number alone counts the function's own unit. */
    private ZonedDateTime stepped(String function, String unit, String argument) {
        Matcher step = STEP.matcher(argument.trim());
        if (!step.matches()) {
            throw new JqlRefused("Duration for function '" + function
                    + "' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.");
        }
        long count = Long.parseLong(step.group(2)) * ("-".equals(step.group(1)) ? -1 : 1);
        String of = step.group(3).isEmpty()
                ? Map.of("day", "d", "week", "w", "month", "M", "year", "y").get(unit)
                : step.group(3);
        return switch (of) {
            case "y" -> here().plusYears(count);
            case "M" -> here().plusMonths(count);
            case "w" -> here().plusWeeks(count);
            case "d" -> here().plusDays(count);
            case "h" -> here().plusHours(count);
            default -> here().plusMinutes(count);
        };
    }
}
