package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.issue.FindKeyResults;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.ViewIssueKeyResults;
import io.throughline.okr.usecases.trash.ListTrash;
import io.throughline.okr.usecases.trash.PurgeTrash;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.KeyResultHitView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.TrashedView;
import java.util.List;

class TrashTest {
    private Desk desk;
    private int unit;
    private int year;
    private int quarter;
    private int trust;
    private int raise;
    private int lower;
    private int below;

    private void goals(Store store) {
        desk = new Desk(store);
        unit = desk.unit("Payments", 0, "lea");
        year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        quarter = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        trust = desk.objective(unit, year, "Merchants trust us");
        raise = desk.keyResult(trust, "Raise the rate", 0, 10, 1);
        lower = desk.keyResult(trust, "Lower the wait", 10, 0, 3);
        below = desk.objective(unit, quarter, "Checkout is quiet", raise, 0);
        desk.jira().epic(10, "PAY-1", 1);
        desk.the(LinkIssue.class).link(raise, "PAY-1");
        desk.checkIn(raise, 5, 7);
        desk.checkIn(lower, 0, 7);
    }

    @OnEveryDatabase
    void an_objective_in_the_trash_is_shown_nowhere_with_its_key_results_and_comes_back_as_it_was(Store store) {
        goals(store);
        List<BoardRowView> before = board();
        desk.as("lea").the(TrashObjective.class).trash(trust);

        assertThat(board()).extracting(BoardRowView::id, BoardRowView::level).containsExactly(tuple(below, 1));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ViewObjective.class)
                .view(trust));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ViewKeyResult.class)
                .view(raise));
        assertThat(desk.the(FindKeyResults.class).find("rate", "", 10)).isEmpty();
        assertThat(desk.the(ViewIssueKeyResults.class).view("PAY-1").keyResults())
                .isEmpty();
        assertThat(desk.the(ViewObjective.class).view(below))
                .extracting(ObjectiveView::parentKeyResult, ObjectiveView::parentObjective)
                .containsExactly(0, 0);

        desk.the(TrashObjective.class).restore(trust);

        assertThat(board()).isEqualTo(before);
        assertThat(desk.the(FindKeyResults.class).find("rate", "", 10))
                .extracting(KeyResultHitView::id)
                .containsExactly(raise);
        assertThat(desk.the(ViewObjective.class).view(below).parentKeyResult()).isEqualTo(raise);
        assertThat(history(Element.OBJECTIVE, trust))
                .extracting(ChangeView::kind)
                .containsSubsequence("created", "trashed", "restored");
    }

    @OnEveryDatabase
    void who_does_not_see_a_parent_does_not_take_it_away(Store store) {
        goals(store);
        desk.the(TrashObjective.class).trash(trust);
        long version = desk.the(ViewObjective.class).view(below).version();
        desk.the(EditObjective.class)
                .edit(below, version, Desk.objectiveDraft(unit, quarter, "Checkout is silent", 0, 0));

        desk.the(TrashObjective.class).restore(trust);

        assertThat(desk.the(ViewObjective.class).view(below))
                .extracting(ObjectiveView::title, ObjectiveView::parentKeyResult)
                .containsExactly("Checkout is silent", raise);
    }

    @OnEveryDatabase
    void an_objective_counts_without_a_key_result_in_the_trash(Store store) {
        goals(store);
        assertThat(desk.progressOfObjective(trust)).isEqualTo(0.875);

        desk.the(TrashKeyResult.class).trash(lower);
        assertThat(desk.progressOfObjective(trust)).isEqualTo(0.5);
        desk.the(TrashKeyResult.class).restore(lower);
        assertThat(desk.progressOfObjective(trust)).isEqualTo(0.875);
    }

    @OnEveryDatabase
    void a_key_result_comes_back_after_its_objective(Store store) {
        goals(store);
        desk.the(TrashKeyResult.class).trash(lower);
        desk.the(TrashObjective.class).trash(trust);

        refused(Refused.Reason.CONFLICT, "", () -> desk.the(TrashKeyResult.class)
                .restore(lower));
        assertThat(desk.the(ListTrash.class).list(year, Page.Wanted.FIRST).items())
                .extracting(TrashedView::element, TrashedView::id, TrashedView::restorable, one -> one.by()
                        .key())
                .containsExactly(tuple("objective", trust, true, "admin"), tuple("key-result", lower, false, "admin"));
        assertThat(desk.the(ListTrash.class).list(quarter, Page.Wanted.FIRST).items())
                .isEmpty();
        assertThat(desk.as("sid")
                        .the(ListTrash.class)
                        .list(0, Page.Wanted.FIRST)
                        .items())
                .isEmpty();
        desk.as("lea").the(TrashObjective.class).restore(trust);
        desk.the(TrashKeyResult.class).restore(lower);
        assertThat(desk.the(ListTrash.class).list(0, Page.Wanted.FIRST).items()).isEmpty();
    }

    @OnEveryDatabase
    void what_is_purged_leaves_only_that_it_was_there(Store store) {
        goals(store);
        desk.the(WriteComment.class).write(new WriteComment.Draft("key-result", raise, 0, "A secret"));
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(PurgeTrash.class).objective(trust));
        desk.the(TrashObjective.class).trash(trust);
        desk.as("lea");
        refused(Refused.Reason.FORBIDDEN, "", () -> desk.the(PurgeTrash.class).objective(trust));

        desk.as("admin").the(PurgeTrash.class).objective(trust);

        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(TrashObjective.class)
                .restore(trust));
        assertThat(store.port(CheckIns.class).of(raise, 10)).isEmpty();
        assertThat(store.port(IssueLinks.class).of(List.of(raise, lower))).isEmpty();
        assertThat(store.port(ProgressPoints.class).of(Element.OBJECTIVE, trust))
                .isEmpty();
        assertThat(store.port(ProgressPoints.class).of(Element.KEY_RESULT, raise))
                .isEmpty();
        List<ChangeView> log = desk.the(ReadHistory.class)
                .readScope("cycle:" + year, 0, Page.Wanted.FIRST)
                .items();
        assertThat(log).allSatisfy(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.after()).isEmpty();
        });
        assertThat(history(Element.OBJECTIVE, trust))
                .extracting(ChangeView::kind)
                .startsWith("created")
                .endsWith("trashed", "purged");
        assertThat(history(Element.KEY_RESULT, lower))
                .extracting(ChangeView::kind)
                .endsWith("purged");
        assertThat(desk.the(ViewObjective.class).view(below).parentKeyResult()).isZero();
        assertThat(desk.the(ReadHistory.class)
                        .readScope("cycle:" + quarter, 0, Page.Wanted.FIRST)
                        .items())
                .last()
                .satisfies(change -> assertThat(change.after()).containsEntry("parentKeyResult", 0L));
    }

    @OnEveryDatabase
    void the_list_of_the_trash_takes_as_many_statements_whatever_lies_there(Store store) {
        goals(store);
        desk.the(TrashKeyResult.class).trash(lower);
        long few = statements(store);
        for (int i = 0; i < 5; i++) {
            desk.the(TrashKeyResult.class).trash(desk.keyResult(trust, "One more", 0, 1, 1));
        }

        assertThat(statements(store)).isEqualTo(few);
        assertThat(desk.the(ListTrash.class).list(0, Page.Wanted.FIRST).items()).hasSize(6);
    }

    private long statements(Store store) {
        desk.the(ListTrash.class).list(0, Page.Wanted.FIRST).items();
        long before = store.statements();
        desk.the(ListTrash.class).list(0, Page.Wanted.FIRST).items();
        return store.statements() - before;
    }

    private List<BoardRowView> board() {
        Reading<BoardView> reading = desk.the(ViewBoard.class).read(new BoardQuery(Integer.toString(unit), "2027 Q3"));
        assertThat(reading).isInstanceOf(Reading.Shown.class);
        Reading<BoardView> whole = desk.the(ViewBoard.class).read(new BoardQuery(Integer.toString(unit), "2027"));
        List<BoardRowView> rows = ((Reading.Shown<BoardView>) whole).value().rows();
        return rows.isEmpty() ? ((Reading.Shown<BoardView>) reading).value().rows() : rows;
    }

    private List<ChangeView> history(Element element, int id) {
        return desk.as("admin").the(ReadHistory.class).readScope("cycle:" + year, 0, Page.Wanted.FIRST).items().stream()
                .filter(change -> change.element().equals(element.word()) && change.elementId() == id)
                .toList();
    }
}
