package io.throughline.okr.view;

/** The reader's language: texts, numbers and dates. Made for one reader and one rendering. */
public interface Wording {
    /** BCP 47 tag, such as {@code en} or {@code zh-CN}. */
    String language();

    /** The text of a key of {@code i18n/okr.properties} with its arguments filled in. */
    String text(String key, Object... arguments);

    /** {@code 57%}: a share of 0–1 as a whole percentage; {@code –} for less than 0. */
    String percent(double share);

    /** A number with exactly that many digits after the decimal point. */
    String number(double value, int decimals);

    /** A date in middle length from an ISO 8601 date. */
    String date(String isoDate);

    /** Date and time in middle length from an ISO 8601 instant, in the reader's time zone. */
    String dateTime(String isoInstant);
}
