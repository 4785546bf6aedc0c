package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.usecases.progress.JudgementDraft;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.ExplanationView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.Reading;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;

/** What nobody has checked in for too long is never on track. Both are made on the day of the mock-ups, well ahead of pace. */
class OverdueTest {
    @OnEveryDatabase
    void what_was_not_checked_in_for_longer_than_is_set_is_at_risk_and_so_is_its_objective(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        desk.checkIn(keyResult, 90, 7);
        desk.wait(Duration.ofDays(14));
        assertThat(said(desk, keyResult)).isEqualTo(tuple("on-track", false, 14));

        desk.wait(Duration.ofDays(1));

        assertThat(said(desk, keyResult)).isEqualTo(tuple("at-risk", true, 15));
        ObjectiveView objective = desk.the(ViewObjective.class).view(1);
        assertThat(objective.health()).isEqualTo("at-risk");
        assertThat(objective.overdue()).isTrue();
        assertThat(objective.daysSinceCheckIn()).isEqualTo(15);
        assertThat(board(desk).rows())
                .extracting(BoardRowView::health, BoardRowView::overdue, BoardRowView::daysSinceCheckIn)
                .containsOnly(tuple("at-risk", true, 15));
        ExplanationView explained = desk.the(ExplainProgress.class).ofKeyResult(keyResult);
        assertThat(explained.health()).isEqualTo("at-risk");
        assertThat(explained.daysSinceCheckIn()).isEqualTo(15);
        assertThat(desk.the(ExplainProgress.class).ofObjective(1).overdue()).isTrue();
    }

    @OnEveryDatabase
    void a_check_in_that_changes_nothing_and_one_about_last_week_are_both_news_of_today(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        desk.checkIn(keyResult, 90, 7);
        desk.wait(Duration.ofDays(15));
        desk.checkIn(keyResult, 90, 7);
        assertThat(said(desk, keyResult)).isEqualTo(tuple("on-track", false, 0));

        desk.wait(Duration.ofDays(15));
        desk.the(RecordCheckIn.class)
                .record(keyResult, new RecordCheckIn.Draft(0, false, -1, "as it was", "2027-08-13"));

        assertThat(said(desk, keyResult)).isEqualTo(tuple("on-track", false, 0));
    }

    @OnEveryDatabase
    void without_any_check_in_days_count_from_the_day_one_is_first_awaited(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        desk.wait(Duration.ofDays(3));

        // made on that day, in a cycle that began in January
        assertThat(said(desk, keyResult)).isEqualTo(tuple("not-started", false, 3));
        desk.wait(Duration.ofDays(12));
        assertThat(said(desk, keyResult)).isEqualTo(tuple("not-started", true, 15));
        desk.the(JudgeKeyResult.class).override(keyResult, new JudgementDraft(0.9, "We know"));
        assertThat(said(desk, keyResult)).isEqualTo(tuple("on-track", false, 0));
    }

    @OnEveryDatabase
    void nobody_awaits_a_check_in_of_what_counts_issues_or_is_done_or_is_not_active(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        int counting = desk.counting(1, "Counts");
        int done = desk.keyResult(1, "Done", 0, 100, 1);
        desk.checkIn(keyResult, 90, 7);
        desk.checkIn(done, 100, 7);
        desk.wait(Duration.ofDays(40));

        assertThat(said(desk, counting)).isEqualTo(tuple("not-started", false, -1));
        assertThat(said(desk, done)).isEqualTo(tuple("done", false, -1));
        assertThat(said(desk, keyResult)).isEqualTo(tuple("at-risk", true, 40));
        desk.the(ChangeState.class).change(1, new StateDraft(State.CLOSED.word(), ""));
        assertThat(said(desk, keyResult)).isEqualTo(tuple("on-track", false, -1));
        assertThat(desk.the(ViewObjective.class).view(1).overdue()).isFalse();
    }

    @OnEveryDatabase
    void it_never_is_where_an_administrator_has_set_so_and_what_does_not_count_does_not_pull_its_objective_down(
            Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        desk.checkIn(keyResult, 90, 7);
        desk.wait(Duration.ofDays(10));
        int other = desk.keyResult(1, "Counts", 0, 100, 1);
        desk.checkIn(other, 90, 7);
        weigh(desk, keyResult, 0);
        desk.wait(Duration.ofDays(10));

        assertThat(said(desk, keyResult)).isEqualTo(tuple("at-risk", true, 20));
        assertThat(desk.the(ViewObjective.class).view(1).health()).isEqualTo("on-track");

        desk.the(ChangeSettings.class).change(0, new SettingsDraft(10, 25, 0, List.of(), List.of(), 1, "monday", 0, 0));
        desk.wait(Duration.ofDays(10));
        assertThat(said(desk, keyResult)).isEqualTo(tuple("on-track", false, 30));
    }

    @OnEveryDatabase
    void the_day_of_the_last_check_in_is_kept_with_the_key_result(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        desk.checkIn(keyResult, 90, 7);

        try (Store again = store.reopened()) {
            assertThat(again.port(KeyResults.class)
                            .byId(keyResult)
                            .orElseThrow()
                            .standing()
                            .checkedIn())
                    .isEqualTo(Desk.TODAY);
        }
    }

    private static int fill(Desk desk) {
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.objective(desk.unit("Payments", 0), year, "Trust");
        return desk.keyResult(objective, "Raise it", 0, 100, 1);
    }

    private static void weigh(Desk desk, int keyResult, double weight) {
        KeyResultView now = desk.the(ViewKeyResult.class).view(keyResult);
        desk.the(EditKeyResult.class)
                .edit(
                        keyResult,
                        now.version(),
                        new KeyResultDraft(1, now.title(), "", "check-in", "number-up", 0, 100, 1, "", weight, ""));
    }

    private static Tuple said(Desk desk, int keyResult) {
        KeyResultView view = desk.the(ViewKeyResult.class).view(keyResult);
        return tuple(view.health(), view.overdue(), view.daysSinceCheckIn());
    }

    private static BoardView board(Desk desk) {
        Reading<BoardView> reading = desk.the(ViewBoard.class).read(new BoardQuery("Payments", "2027"));
        return ((Reading.Shown<BoardView>) reading).value();
    }
}
