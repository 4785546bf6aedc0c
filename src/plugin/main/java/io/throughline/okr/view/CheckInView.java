package io.throughline.okr.view;

import java.util.List;

/**
 * A check-in.
 *
 * @param id of the check-in
 * @param keyResult id of the key result it is of
 * @param value measured value, of milestones the share of their weights when it was written; with {@code measured} false it says
 *     only confidence and comment
 * @param measured whether a value was given
 * @param confidence 0–10; −1 where it is not said
 * @param comment what was said; "" for nothing
 * @param effective day the value holds for, ISO 8601 date
 * @param recorded when it was written, ISO 8601 instant
 * @param author who wrote it
 * @param milestones numbers of those that are reached, from 1, in their order; empty for another measure
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
        PersonView author,
        List<Integer> milestones) {
    public CheckInView {
        milestones = List.copyOf(milestones);
    }
}
