package io.throughline.sandbox.jira.rest;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of work as Jira reads and writes them: {@code 1w 2d 3h 4m}, with weeks of five days and days of eight hours. */
final class Durations {
    private static final Pattern WHOLE = Pattern.compile("(?:\\d+[wdhm]\\s*)+");
    private static final Pattern PART = Pattern.compile("(\\d{1,6})([wdhm])");
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 8 * HOUR;
    private static final long WEEK = 5 * DAY;

    private Durations() {}

    /** Seconds of a span; a number alone is minutes. */
    static long seconds(String text) {
        String span = text.trim();
        if (span.matches("\\d{1,9}")) {
            return Long.parseLong(span) * MINUTE;
        }
        if (!WHOLE.matcher(span).matches()) {
            throw new IllegalArgumentException("not a span of time: " + text);
        }
        long seconds = 0;
        for (Matcher part = PART.matcher(span); part.find(); ) {
            seconds += Long.parseLong(part.group(1)) * unit(part.group(2));
        }
        return seconds;
    }

    private static long unit(String letter) {
        return switch (letter) {
            case "w" -> WEEK;
            case "d" -> DAY;
            case "h" -> HOUR;
            default -> MINUTE;
        };
    }

    static String text(long seconds) {
        StringBuilder text = new StringBuilder();
        long left = seconds;
        for (String letter : new String[] {"w", "d", "h", "m"}) {
            long unit = unit(letter);
            if (left >= unit) {
                text.append(text.isEmpty() ? "" : " ").append(left / unit).append(letter);
                left %= unit;
            }
        }
        return text.isEmpty() ? "0m" : text.toString();
    }

    /** The field "timetracking": what is not set is not there. */
    static Map<String, Object> tracking(Long original, Long remaining) {
        Map<String, Object> tracking = Shape.of();
        if (original != null) {
            tracking.put("originalEstimate", text(original));
        }
        if (remaining != null) {
            tracking.put("remainingEstimate", text(remaining));
        }
        if (original != null) {
            tracking.put("originalEstimateSeconds", original);
        }
        if (remaining != null) {
            tracking.put("remainingEstimateSeconds", remaining);
        }
        return tracking;
    }
}
