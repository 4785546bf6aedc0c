package io.throughline.sandbox.jira.jql;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of JQL: {@code 2027-08-12}, {@code "2027/08/12 14:30"}, {@code -7d}, {@code now()}, {@code startOfDay()}. */
final class JqlDates {
    private static final Pattern RELATIVE = Pattern.compile("([+-]?)(\\d{1,6})([wdhm])");
    private static final Map<String, Duration> UNITS = Map.of(
            "w", Duration.ofDays(7),
            "d", Duration.ofDays(1),
            "h", Duration.ofHours(1),
            "m", Duration.ofMinutes(1));

    private final Clock clock;

    JqlDates(Clock clock) {
        this.clock = clock;
    }

    Timestamp timestamp(String field, Jql.Value value) {
        try {
            return Timestamp.from(instant(value));
        } catch (DateTimeException e) {
            throw new JqlRefused("Date value '" + value.text() + "' for field '" + field
                    + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', "
                    + "'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
        }
    }

    private Instant instant(Jql.Value value) {
        String text = value.text().trim();
        if (value.kind() == Jql.Value.Kind.FUNCTION) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "now" -> clock.instant();
                case "startofday" ->
                    LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
                default -> throw new DateTimeException(text);
            };
        }
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            Duration span = UNITS.get(relative.group(3)).multipliedBy(Long.parseLong(relative.group(2)));
            return "-".equals(relative.group(1))
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
}
