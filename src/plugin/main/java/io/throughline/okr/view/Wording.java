package io.throughline.okr.view;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * The reader's language: texts, numbers and dates. Made for one reader and one rendering. A host says only whose language,
 * time zone and texts these are; numbers and dates are written here, so that both hosts write them alike.
 */
public interface Wording {
    /** What is written where there is nothing to say: an en dash, never a zero. */
    String NOTHING = "–";

    /** The reader's language. */
    Locale locale();

    /** The reader's time zone. */
    ZoneId zone();

    /** The text of a key of {@code i18n/okr.properties} with its arguments filled in. */
    String text(String key, Object... arguments);

    /** BCP 47 tag, such as {@code en} or {@code zh-CN}. */
    default String language() {
        return locale().toLanguageTag();
    }

    /** {@code 57%}: a share of 0–1 as a whole percentage, half a point rounded up; {@code –} for less than 0. */
    default String percent(double share) {
        if (!(share >= 0)) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    /** A number with exactly that many digits after the decimal point. */
    default String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A date in middle length from an ISO 8601 date. */
    default String date(String isoDate) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(LocalDate.parse(isoDate));
    }

    /** Date and time in middle length from an ISO 8601 instant, in the reader's time zone. */
    default String dateTime(String isoInstant) {
        // The space before "PM" differs between versions of Java; the narrow one is missing in many a font of the PDF.
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(Instant.parse(isoInstant).atZone(zone()))
                .replace('\u202f', '\u00a0');
    }
}
