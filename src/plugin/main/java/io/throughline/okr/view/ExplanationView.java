package io.throughline.okr.view;

import java.util.List;

/**
 * How a percentage is made: its inputs add up to it. If it is set by hand, that is its only input.
 *
 * @param kind {@code objective} or {@code key-result}
 * @param id of it
 * @param progress 0–1; −1 where there is nothing to count
 * @param expected what should be reached by now, 0–1
 * @param health {@code on-track}, {@code at-risk}, {@code off-track}, {@code not-started}, {@code done} or {@code no-data}
 * @param rule i18n key of the rule's sentence
 * @param inputs those the viewer may see
 * @param hiddenInputs inputs the viewer may not see, with their weight and contribution in sum
 * @param hiddenWeight share of the whole, 0–1
 * @param hiddenGives what they add to the whole, 0–1
 * @param calculated when, ISO 8601 instant; "" for never
 * @param judgement what people say of it
 * @param overdue whether its check-in is overdue, of an objective whether one that counts below it is: then it is never on track
 * @param daysSinceCheckIn days since it was last checked in, or since that is awaited; of an objective those of the longest that
 *     is overdue; −1 where no check-in is awaited
 */
public record ExplanationView(
        String kind,
        int id,
        double progress,
        double expected,
        String health,
        String rule,
        List<Input> inputs,
        int hiddenInputs,
        double hiddenWeight,
        double hiddenGives,
        String calculated,
        JudgementView judgement,
        boolean overdue,
        int daysSinceCheckIn) {
    public ExplanationView {
        inputs = List.copyOf(inputs);
    }

    /**
     * One input.
     *
     * @param kind {@code key-result}, {@code issue}, {@code check-in}, {@code kpi-value} or {@code hand-set}
     * @param id of it; 0 for what has none
     * @param key human key, or the key of the issue; "" for what has none
     * @param title what it says
     * @param progress 0–1; −1 for nothing to count
     * @param weight share of the whole, 0–1
     * @param gives what it adds to the whole, 0–1
     */
    public record Input(String kind, int id, String key, String title, double progress, double weight, double gives) {}
}
