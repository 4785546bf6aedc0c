package io.throughline.okr.view;

/**
 * A check-in.
 *
 * @param value measured value; with {@code measured} false it says only confidence and comment
 * @param confidence 0–10; −1 where it is not said
 * @param effective day the value holds for, ISO 8601 date
 * @param recorded when it was written, ISO 8601 instant
 */
public record CheckInView(
        int id,
        int keyResult,
        double value,
        boolean measured,
        int confidence,
        String comment,
        String effective,
        String recorded,
        PersonView author) {}
