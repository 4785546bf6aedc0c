package io.throughline.okr.view;

import java.util.List;

/**
 * One key result, as it is edited.
 *
 * @param version rises when a person changes what people write; the strong entity tag
 * @param source {@code check-in}, {@code linked-issues} or {@code kpi}
 * @param measure kind of measure, such as {@code number-up}, {@code keep-within} or {@code milestones}
 * @param target value to reach, or the lower bound of a range; 0 for a measure without one
 * @param due ISO 8601 date; "" for the last day of its objective
 * @param kpi id of the KPI whose values it takes; 0 unless that is its source
 * @param upper the upper bound of a range; else 0
 * @param checkpoints by day
 * @param ambition {@code committed} or {@code aspirational}; "" for that of its objective
 * @param startConfidence 0–10; −1 where it was not said
 * @param starts ISO 8601 date; "" for the first day of its objective
 * @param theme id of its theme; 0 for none
 * @param labels in their order
 * @param evidence where what is measured can be looked up
 * @param counterMetric what must not suffer by it
 * @param targetReason why its target was changed
 * @param postMortem what was learned of a miss
 * @param overdue whether its check-in is overdue, of an objective whether one that counts below it is: then it is never on track
 * @param daysSinceCheckIn days since it was last checked in, or since that is awaited; of an objective those of the longest that
 *     is overdue; −1 where no check-in is awaited
 */
public record KeyResultView(
        int id,
        String key,
        long version,
        int objective,
        String objectiveTitle,
        String title,
        PersonView owner,
        String source,
        String measure,
        double baseline,
        double target,
        double now,
        boolean measured,
        int decimals,
        String unit,
        double weight,
        String due,
        double progress,
        double expected,
        String health,
        int confidence,
        boolean editable,
        int kpi,
        double upper,
        List<Checkpoint> checkpoints,
        List<Step> steps,
        String ambition,
        int startConfidence,
        String starts,
        int theme,
        List<String> labels,
        String evidence,
        String counterMetric,
        String targetReason,
        String postMortem,
        JudgementView judgement,
        boolean overdue,
        int daysSinceCheckIn) {
    public KeyResultView {
        checkpoints = List.copyOf(checkpoints);
        steps = List.copyOf(steps);
        labels = List.copyOf(labels);
    }

    /**
     * What a number is expected to be on a day.
     *
     * @param day ISO 8601 date
     */
    public record Checkpoint(String day, double value) {}

    /**
     * A milestone, or what one of commit, target and stretch is.
     *
     * @param weight of a milestone, 0–1000; −1 where all weigh the same
     */
    public record Step(String title, double weight) {}
}
