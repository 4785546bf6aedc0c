package io.throughline.okr.view;

/**
 * One key result, as it is edited.
 *
 * @param version rises when a person changes what people write; the strong entity tag
 * @param source {@code check-in} or {@code linked-issues}
 * @param measure {@code number-up} or {@code number-down}
 * @param due ISO 8601 date; "" for the end of the cycle
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
        JudgementView judgement,
        boolean editable) {}
