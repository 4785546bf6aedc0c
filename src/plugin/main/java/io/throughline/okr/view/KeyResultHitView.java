package io.throughline.okr.view;

/**
 * A key result found by search-as-you-type.
 *
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
