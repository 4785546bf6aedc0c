package io.throughline.okr.view;

import java.util.List;

/**
 * One key result, as it is edited.
 *
 * @param id of the key result
 * @param key human key that never changes: {@code KR-34}
 * @param version rises when a person changes what people write; the strong entity tag
 * @param objective id of the objective it belongs to
 * @param objectiveTitle title of that objective
 * @param title what it says
 * @param owner who is responsible for it
 * @param source {@code check-in}, {@code linked-issues} or {@code kpi}
 * @param measure {@code number-up}, {@code number-down}, {@code keep-above}, {@code keep-below}, {@code keep-within},
 *     {@code yes-no}, {@code milestones}, {@code commit-target-stretch} or {@code establish-baseline}
 * @param baseline where it began
 * @param target value to reach, or the lower bound of a range; 0 for a measure without one
 * @param now current value; 0 where {@code measured} is false
 * @param measured whether there is a current value
 * @param decimals digits after the decimal point of baseline, target and now, 0–4
 * @param unit such as {@code %}, {@code ms}; "" for a bare number
 * @param weight among the key results of its objective, 0–1000; 0 is shown and not counted
 * @param due ISO 8601 date; "" for the last day of its objective
 * @param progress 0–1; −1 where there is nothing to count
 * @param expected what should be reached by now, 0–1
 * @param health {@code on-track}, {@code at-risk}, {@code off-track}, {@code not-started}, {@code done} or {@code no-data}
 * @param confidence 0–10; −1 where nobody has said
 * @param editable whether the viewer may change it
 * @param kpi id of the KPI whose values it takes; 0 unless that is its source
 * @param upper the upper bound of a range; else 0
 * @param checkpoints by day
 * @param steps milestones, or what is committed, the target and the stretch; empty for another measure
 * @param ambition {@code committed} or {@code aspirational}; "" for that of its objective
 * @param startConfidence 0–10; −1 where it was not said
 * @param starts ISO 8601 date; "" for the first day of its objective
 * @param theme id of its theme; 0 for none
 * @param labels in their order
 * @param evidence where what is measured can be looked up
 * @param counterMetric what must not suffer by it
 * @param targetReason why its target was changed
 * @param postMortem what was learned of a miss
 * @param judgement what people say of it
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
     * @param value what is expected
     */
    public record Checkpoint(String day, double value) {}

    /**
     * A milestone, or what one of commit, target and stretch is.
     *
     * @param title what it is
     * @param weight of a milestone, 0–1000; −1 where all weigh the same
     */
    public record Step(String title, double weight) {}
}
