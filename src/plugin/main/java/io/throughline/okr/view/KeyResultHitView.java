package io.throughline.okr.view;

/**
 * A key result found by search-as-you-type.
 *
 * @param id of the key result
 * @param key human key that never changes: {@code KR-34}
 * @param title what it says
 * @param objective id of its objective
 * @param objectiveKey human key of its objective
 * @param objectiveTitle title of its objective
 * @param orgUnit name of its org unit
 * @param cycle name of its cycle
 * @param progress 0–1; −1 where there is nothing to count
 * @param source {@code check-in}, {@code linked-issues} or {@code kpi}
 * @param linked whether the issue that is asked about serves it already
 * @param linkable whether the viewer may link issues to it
 */
public record KeyResultHitView(
        int id,
        String key,
        String title,
        int objective,
        String objectiveKey,
        String objectiveTitle,
        String orgUnit,
        String cycle,
        double progress,
        String source,
        boolean linked,
        boolean linkable) {}
