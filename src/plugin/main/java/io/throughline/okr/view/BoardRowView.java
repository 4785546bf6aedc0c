package io.throughline.okr.view;

import java.util.List;

/**
 * An objective or a key result in a board.
 *
 * @param kind {@code objective} or {@code key-result}
 * @param id of the objective or key result
 * @param key human key that never changes: {@code O-12}, {@code KR-34}
 * @param title what it says
 * @param level depth in the tree, 1 for objectives of the org unit asked for
 * @param orgUnit name of the org unit it belongs to
 * @param cycle name of its cycle
 * @param keyResults number of key results of an objective; 0 for a key result
 * @param ambition {@code committed}, {@code aspirational} or "" where it is not said; of a key result only where it differs
 * @param from baseline; 0 for an objective
 * @param now current value; 0 where {@code measured} is false
 * @param target value to reach, or the lower bound of a range; 0 for an objective and for a measure without one
 * @param measured whether there is a current value
 * @param decimals digits after the decimal point of from, now and target, 0–4
 * @param unit such as {@code %}, {@code ms}; "" for a bare number
 * @param progress 0–1; −1 where there is nothing to count
 * @param expected what should be reached by now, 0–1: the share of its days that has passed, or what its checkpoints say
 * @param health {@code on-track}, {@code at-risk}, {@code off-track}, {@code not-started}, {@code done} or {@code no-data}
 * @param confidence 0–10; −1 where nobody has said
 * @param confidenceChange points of confidence against the check-in before, −10 to 10; 0 where one of the two is not said
 * @param owner who is responsible for it
 * @param issueLinks number of issues it is linked to, of an objective those of its key results
 * @param source {@code check-in}, {@code linked-issues} or {@code kpi}; "" for an objective
 * @param weight among its siblings, 0 or more
 * @param contributions number of objectives that contribute to it without being at home there
 * @param measure kind of measure, such as {@code number-up} or {@code milestones}; "" for an objective
 * @param upper the upper bound of a range; else 0
 * @param theme id of its theme; 0 for none
 * @param labels in their order
 * @param due its last day, ISO 8601; "" for that of what it lies in
 * @param grade 0–1; −1 where it was not given one
 * @param handSet whether a person set its progress by hand
 * @param overdue whether its check-in is overdue, of an objective whether one that counts below it is: then it is never on track
 * @param daysSinceCheckIn days since it was last checked in, or since that is awaited; of an objective those of the longest that
 *     is overdue; −1 where no check-in is awaited
 */
public record BoardRowView(
        String kind,
        int id,
        String key,
        String title,
        int level,
        String orgUnit,
        String cycle,
        int keyResults,
        String ambition,
        double from,
        double now,
        double target,
        boolean measured,
        int decimals,
        String unit,
        double progress,
        double expected,
        String health,
        int confidence,
        int confidenceChange,
        PersonView owner,
        int issueLinks,
        String source,
        double weight,
        int contributions,
        String measure,
        double upper,
        int theme,
        List<String> labels,
        String due,
        double grade,
        boolean handSet,
        boolean overdue,
        int daysSinceCheckIn) {
    public BoardRowView {
        labels = List.copyOf(labels);
    }
}
