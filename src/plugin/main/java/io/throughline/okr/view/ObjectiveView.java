package io.throughline.okr.view;

/**
 * One objective, as it is edited.
 *
 * @param version rises when a person changes what people write; the strong entity tag
 * @param state {@code draft}, {@code review}, {@code active}, {@code closed} or {@code graded}
 * @param parentKeyResult id of the key result it is aligned to; 0 for none
 * @param parentObjective id of the objective it is aligned to; 0 for none
 * @param editable whether the viewer may change it
 */
public record ObjectiveView(
        int id,
        String key,
        long version,
        int orgUnit,
        int cycle,
        String title,
        String why,
        PersonView owner,
        String ambition,
        String state,
        double weight,
        int parentKeyResult,
        int parentObjective,
        double progress,
        double expected,
        String health,
        JudgementView judgement,
        boolean editable) {}
