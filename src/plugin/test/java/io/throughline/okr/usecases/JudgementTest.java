package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.progress.ProgressPoint;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.goal.PlaceKeyResult;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.usecases.progress.JudgeObjective;
import io.throughline.okr.usecases.progress.JudgementDraft;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.ExplanationView;
import io.throughline.okr.view.JudgementView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** States, what is set by hand, and grades. */
class JudgementTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int cycle;
    private int objective;
    private int keyResult;

    @BeforeEach
    void goals() {
        int unit = desk.unit("Payments", 0, "lea");
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        objective = desk.as("lea").objective(unit, cycle, "Merchants trust us");
        keyResult = desk.keyResult(objective, "Raise the rate", 0, 10, 1);
        desk.checkIn(keyResult, 5, 7);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_set_by_hand_holds_until_it_is_cleared_and_moves_what_is_above() {
        KeyResultView set = desk.the(JudgeKeyResult.class).override(keyResult, new JudgementDraft(0.8, "We know more"));
        desk.checkIn(keyResult, 6, 7);

        assertThat(set.version()).isEqualTo(2);
        assertThat(desk.progress(keyResult)).isEqualTo(0.8);
        assertThat(desk.progressOfObjective(objective)).isEqualTo(0.8);
        assertThat(desk.the(ViewKeyResult.class).view(keyResult).judgement())
                .extracting(
                        JudgementView::handSet,
                        JudgementView::handSetReason,
                        one -> one.handSetBy().key(),
                        JudgementView::counted)
                .containsExactly(0.8, "We know more", "lea", 0.6);

        assertThat(desk.the(JudgeKeyResult.class).clearOverride(keyResult).progress())
                .isEqualTo(0.6);
        assertThat(desk.progressOfObjective(objective)).isEqualTo(0.6);
        assertThat(store.port(ProgressPoints.class).of(Element.KEY_RESULT, keyResult))
                .as("what is counted below a hand-set one is no point")
                .extracting(ProgressPoint::progress)
                .extracting(progress -> progress.share())
                .containsExactly(0.5, 0.8, 0.6);
    }

    @Test
    void the_explanation_says_who_set_it_and_why_and_what_is_counted() {
        desk.the(JudgeObjective.class).override(objective, new JudgementDraft(0.3, "The market moved"));

        ExplanationView explained = desk.the(ExplainProgress.class).ofObjective(objective);

        assertThat(explained.progress()).isEqualTo(0.3);
        assertThat(explained.rule()).isEqualTo("okr.rule.hand-set");
        assertThat(explained.inputs()).singleElement().satisfies(input -> {
            assertThat(input.kind()).isEqualTo("hand-set");
            assertThat(input.title()).isEqualTo("The market moved");
            assertThat(input.gives()).isEqualTo(0.3);
        });
        assertThat(explained.judgement().counted()).isEqualTo(0.5);
        assertThat(desk.the(ExplainProgress.class).ofKeyResult(keyResult).rule())
                .isEqualTo("okr.rule.check-in");
    }

    @Test
    void setting_by_hand_needs_a_share_and_a_reason() {
        refused(Refused.Reason.INVALID, "reason", () -> desk.the(JudgeObjective.class)
                .override(objective, new JudgementDraft(0.3, " ")));
        refused(Refused.Reason.INVALID, "progress", () -> desk.the(JudgeKeyResult.class)
                .override(keyResult, new JudgementDraft(1.1, "More than all")));
        refused(Refused.Reason.FORBIDDEN, "", () -> desk.as("sid")
                .the(JudgeKeyResult.class)
                .override(keyResult, new JudgementDraft(1, "Done")));
    }

    @Test
    void clearing_what_is_not_set_changes_nothing() {
        long version = desk.the(ViewObjective.class).view(objective).version();

        assertThat(desk.the(JudgeObjective.class).clearOverride(objective).version())
                .isEqualTo(version);
        assertThat(desk.the(JudgeObjective.class).clearGrade(objective).version())
                .isEqualTo(version);
    }

    @Test
    void it_is_graded_when_it_is_over_with_its_progress_proposed() {
        assertThat(desk.the(ViewObjective.class).view(objective).judgement().proposed())
                .isEqualTo(0.5);
        refused(Refused.Reason.CONFLICT, "grade", () -> desk.the(JudgeObjective.class)
                .grade(objective, new JudgementDraft(0.5, "")));
        state("closed", "");

        ObjectiveView graded = desk.the(JudgeObjective.class).grade(objective, new JudgementDraft(0.7, "Nearly"));
        KeyResultView part = desk.the(JudgeKeyResult.class).grade(keyResult, new JudgementDraft(0.4, ""));

        assertThat(graded.state()).isEqualTo("graded");
        assertThat(graded.judgement().grade()).isEqualTo(0.7);
        assertThat(graded.judgement().gradeNote()).isEqualTo("Nearly");
        assertThat(part.judgement().grade()).isEqualTo(0.4);
        assertThat(part.judgement().gradedBy().key()).isEqualTo("lea");
        refused(Refused.Reason.INVALID, "grade", () -> desk.the(JudgeKeyResult.class)
                .grade(keyResult, new JudgementDraft(1.5, "")));
        assertThat(desk.the(JudgeObjective.class).clearGrade(objective).state()).isEqualTo("closed");
    }

    @Test
    void a_closed_objective_takes_no_check_ins_and_is_reopened_with_a_reason_that_stays_in_the_log() {
        assertThat(state("closed", "").state()).isEqualTo("closed");
        refused(Refused.Reason.CONFLICT, "", () -> desk.checkIn(keyResult, 9, 9));
        refused(Refused.Reason.CONFLICT, "", () -> desk.keyResult(objective, "Late", 0, 1, 1));
        refused(Refused.Reason.INVALID, "reason", () -> state("active", " "));

        assertThat(state("active", "Closed by mistake").state()).isEqualTo("active");

        assertThat(desk.as("admin")
                        .the(ReadHistory.class)
                        .readScope("cycle:" + cycle, 0, Page.Wanted.FIRST)
                        .items())
                .last()
                .extracting(ChangeView::kind, ChangeView::reason)
                .containsExactly("changed", "Closed by mistake");
    }

    @Test
    void a_state_that_does_not_follow_is_refused_and_the_same_one_changes_nothing() {
        refused(Refused.Reason.CONFLICT, "state", () -> state("review", ""));
        refused(Refused.Reason.CONFLICT, "state", () -> state("draft", ""));
        refused(Refused.Reason.CONFLICT, "state", () -> state("graded", ""));
        refused(Refused.Reason.INVALID, "state", () -> state("asleep", ""));
        assertThat(state("active", "").version()).isEqualTo(1);
        refused(Refused.Reason.FORBIDDEN, "", () -> {
            desk.as("sid");
            state("closed", "");
        });
    }

    private ObjectiveView state(String state, String reason) {
        return desk.the(ChangeState.class).change(objective, new StateDraft(state, reason));
    }

    /** The order of siblings is what people see first, so it has a test of its own through storage. */
    @Test
    void moving_leaves_the_version_alone_and_new_ones_go_last() {
        int second = desk.keyResult(objective, "Second", 0, 1, 1);
        int third = desk.keyResult(objective, "Third", 0, 1, 1);
        long revisions = revisions();

        KeyResultView moved = desk.the(PlaceKeyResult.class).place(third, new PlaceDraft(keyResult, 0));

        assertThat(moved.version()).isEqualTo(1);
        assertThat(revisions()).isEqualTo(revisions + 1);
        assertThat(order()).containsExactly(third, keyResult, second);
        desk.the(PlaceKeyResult.class).place(third, new PlaceDraft(keyResult, 0));
        assertThat(revisions()).as("it stands there already").isEqualTo(revisions + 1);
        for (int i = 0; i < 30; i++) {
            // The room between two halves each time, until all are numbered anew.
            int last = order().get(2);
            desk.the(PlaceKeyResult.class).place(last, new PlaceDraft(0, third));
            assertThat(order()).hasSize(3).startsWith(third, last);
        }
        int fourth = desk.keyResult(objective, "Fourth", 0, 1, 1);
        assertThat(order()).hasSize(4).endsWith(fourth);
        refused(Refused.Reason.INVALID, "after", () -> desk.the(PlaceKeyResult.class)
                .place(third, new PlaceDraft(0, third)));
        refused(Refused.Reason.INVALID, "after", () -> desk.the(PlaceKeyResult.class)
                .place(third, new PlaceDraft(0, 0)));
    }

    private List<Integer> order() {
        return desk.the(ExplainProgress.class).ofObjective(objective).inputs().stream()
                .map(ExplanationView.Input::id)
                .toList();
    }

    private long revisions() {
        return store.port(ChangeLog.class).revisions().of(Scope.cycle(cycle));
    }
}
