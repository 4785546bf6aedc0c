package io.throughline.okr.view;

import java.util.List;

/**
 * One objective, as it is edited.
 *
 * @param id of the objective
 * @param key human key that never changes: {@code O-12}
 * @param version rises when a person changes what people write; the strong entity tag
 * @param orgUnit id of the org unit it belongs to
 * @param cycle id of its cycle
 * @param title what it says
 * @param why why it matters; "" if nobody has said
 * @param owner who is responsible for it
 * @param ambition {@code committed}, {@code aspirational} or "" where it is not said
 * @param state {@code draft}, {@code review}, {@code active}, {@code closed} or {@code graded}
 * @param weight among its siblings, 0–1000; 0 is shown and not counted
 * @param parentKeyResult id of the key result it is aligned to; 0 for none
 * @param parentObjective id of the objective it is aligned to; 0 for none
 * @param progress 0–1; −1 where there is nothing to count
 * @param expected what should be reached by now, 0–1
 * @param health {@code on-track}, {@code at-risk}, {@code off-track}, {@code not-started}, {@code done} or {@code no-data}
 * @param editable whether the viewer may change it
 * @param starts ISO 8601 date; "" for the start of the cycle
 * @param due ISO 8601 date; "" for the end of the cycle
 * @param theme id of its theme; 0 for none
 * @param labels in their order
 * @param confidential whether only its owners and {@code people} may see it
 * @param people none if it is not confidential
 * @param postMortem what was learned of a miss
 * @param judgement what people say of it
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
