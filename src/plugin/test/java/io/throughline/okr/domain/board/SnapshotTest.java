package io.throughline.okr.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.ChangeLog.Trace;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Goals;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.progress.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");
    private static final Objective TRUST = objective(1, "Trust");
    private static final Objective SPEED = objective(2, "Speed");
    private static final KeyResult RATE = keyResult(11, 1);
    private static final KeyResult TIME = keyResult(12, 2);

    private static final Contribution GIVEN =
            Contribution.fresh(2, 1, Goal.keyResult(11), 1, "mei").stored(21);

    private final Snapshot before = new Snapshot(1, 4, List.of(SPEED, TRUST), List.of(TIME, RATE), List.of(GIVEN));

    @Test
    void siblings_stand_in_their_order_and_those_of_one_place_by_id() {
        assertThat(before.objectives()).containsExactly(TRUST, SPEED);
        assertThat(new Snapshot(1, 4, List.of(TRUST.at(7), SPEED), List.of(), List.of()).objectives())
                .extracting(Objective::id)
                .containsExactly(2, 1);
    }

    @Test
    void an_objective_of_which_only_progress_moved_need_not_be_read() {
        Moved moved = Moved.of(List.of(told(Element.OBJECTIVE, 1, 0.25), told(Element.OBJECTIVE, 1, 0.5)));

        Snapshot after = before.after(6, moved, Map.of(), Map.of(), Map.of());

        assertThat(moved.objectives()).isEmpty();
        assertThat(after.objectives()).containsExactly(TRUST.computed(new Progress(0.5), NOW), SPEED);
        assertThat(after.revision()).isEqualTo(6);
        assertThat(before.objectives()).containsExactly(TRUST, SPEED);
    }

    @Test
    void what_was_read_again_holds_over_what_the_log_tells() {
        Moved moved = Moved.of(List.of(told(Element.OBJECTIVE, 1, 0.25), untold(Element.OBJECTIVE, 1)));
        Objective read = TRUST.computed(new Progress(0.75), NOW);

        assertThat(moved.progressed()).isEmpty();
        assertThat(before.after(6, moved, Map.of(1, read), Map.of(), Map.of()).objectives())
                .containsExactly(read, SPEED);
    }

    @Test
    void key_results_follow_their_objective_into_another_org_unit() {
        Objective.Written there = new Objective.Written(
                9,
                1,
                "Trust",
                "mei",
                TRUST.written().ambition(),
                TRUST.written().state(),
                1,
                Home.NONE,
                TRUST.written().tags(),
                TRUST.written().span(),
                TRUST.written().circle());
        Moved moved = Moved.of(List.of(untold(Element.OBJECTIVE, 1)));

        Snapshot after = before.after(6, moved, Map.of(1, TRUST.rewritten(there)), Map.of(), Map.of());

        assertThat(after.keyResults()).extracting(KeyResult::orgUnit).containsExactly(9, 1);
    }

    @Test
    void what_lies_in_the_trash_or_is_purged_or_in_another_cycle_is_gone() {
        Moved moved = Moved.of(
                List.of(untold(Element.OBJECTIVE, 1), untold(Element.OBJECTIVE, 2), untold(Element.KEY_RESULT, 11)));

        Snapshot after =
                before.after(6, moved, Map.of(1, TRUST.trashed(true)), Map.of(11, RATE.trashed(true)), Map.of());

        assertThat(after.objectives()).isEmpty();
        assertThat(after.keyResults()).isEmpty();
    }

    @Test
    void what_came_out_of_the_trash_is_there_and_was_lacking() {
        Objective third = objective(3, "Third");

        assertThat(before.lacking(List.of(1, 3))).containsExactly(3);
        assertThat(before.after(
                                6,
                                Moved.of(List.of(untold(Element.OBJECTIVE, 3))),
                                Map.of(3, third),
                                Map.of(),
                                Map.of())
                        .objectives())
                .containsExactly(TRUST, SPEED, third);
    }

    @Test
    void contributions_are_read_again_or_gone_and_follow_their_objective_into_another_cycle() {
        Contribution heavier = GIVEN.weighing(3);
        Moved moved = Moved.of(List.of(untold(Element.CONTRIBUTION, 21)));

        assertThat(before.after(6, moved, Map.of(), Map.of(), Map.of(21, heavier))
                        .contributions())
                .containsExactly(heavier);
        assertThat(before.after(6, moved, Map.of(), Map.of(), Map.of()).contributions())
                .isEmpty();
        assertThat(before.after(6, Moved.of(List.of()), Map.of(), Map.of(), Map.of())
                        .contributions())
                .containsExactly(GIVEN);
        assertThat(before.after(6, moved, Map.of(), Map.of(), Map.of(21, GIVEN.within(2)))
                        .contributions())
                .isEmpty();
    }

    private static Trace told(Element element, int id, double share) {
        return new Trace(Scope.cycle(1), 5, element, id, NOW, share);
    }

    private static Trace untold(Element element, int id) {
        return told(element, id, Trace.UNTOLD);
    }

    private static Objective objective(int id, String title) {
        return Goals.stored(id, Goals.objective(title, Home.NONE));
    }

    private static KeyResult keyResult(int id, int objective) {
        return Goals.stored(id, Goals.keyResult(objective, "Raise it", Source.CHECK_IN, Measure.PERCENT_DONE));
    }
}
