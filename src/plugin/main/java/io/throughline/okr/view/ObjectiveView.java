package io.throughline.okr.view;

import java.util.List;

/**
 * One objective, as it is edited.
 *
 * @param version rises when a person changes what people write; the strong entity tag
 * @param state {@code draft}, {@code review}, {@code active}, {@code closed} or {@code graded}
 * @param parentKeyResult id of the key result it is aligned to; 0 for none
 * @param parentObjective id of the objective it is aligned to; 0 for none
 * @param editable whether the viewer may change it
 * @param starts ISO 8601 date; "" for the start of the cycle
 * @param due ISO 8601 date; "" for the end of the cycle
 * @param theme id of its theme; 0 for none
 * @param labels in their order
 * @param confidential whether only its owners and {@code people} may see it
 * @param people none if it is not confidential
 * @param overdue whether its check-in is overdue, of an objective whether one that counts below it is: then it is never on track
 * @param daysSinceCheckIn days since it was last checked in, or since that is awaited; of an objective those of the longest that
 *     is overdue; −1 where no check-in is awaited
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
        boolean editable,
        String starts,
        String due,
        int theme,
        List<String> labels,
        boolean confidential,
        List<PersonView> people,
        String postMortem,
        JudgementView judgement,
        boolean overdue,
        int daysSinceCheckIn) {
    public ObjectiveView {
        labels = List.copyOf(labels);
        people = List.copyOf(people);
    }
}
