package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.ProgressPoint;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.domain.progress.StaleIssues;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.ListIssueLinks;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.issue.PreviewLink;
import io.throughline.okr.usecases.issue.UnlinkIssue;
import io.throughline.okr.usecases.issue.ViewIssueKeyResults;
import io.throughline.okr.usecases.job.RecountStale;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.view.ExplanationView;
import io.throughline.okr.view.IssueLinksView;
import io.throughline.okr.view.LinkPreviewView;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class RecountTest {
    private static final long PAY = 1;
    private static final long SECRET = 2;
    private static final long ELSEWHERE = 3;

    @OnEveryDatabase
    void an_issue_that_is_done_moves_the_key_result_its_epic_serves_and_the_objective(Store store) {
        Scene scene = new Scene(store);
        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");
        assertThat(scene.progress()).isEqualTo(0.25);

        scene.desk.jira.move(13, "done");
        scene.desk.the(NoteIssueChange.class).note(13, PAY, 0, 0);

        assertThat(scene.progress())
                .as("nothing is counted before the job runs")
                .isEqualTo(0.25);
        assertThat(scene.desk.the(RecountStale.class).recount()).isEqualTo(1);
        assertThat(scene.progress()).isEqualTo(0.5);
        assertThat(scene.desk.progressOfObjective(scene.objective)).isEqualTo(0.5);
        assertThat(store.port(ProgressPoints.class).of(Element.OBJECTIVE, scene.objective))
                .extracting(ProgressPoint::progress)
                .extracting(Progress::share)
                .containsExactly(0.25, 0.5);
    }

    @OnEveryDatabase
    void the_same_row_twice_changes_nothing(Store store) {
        Scene scene = new Scene(store);
        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");
        scene.settle();
        scene.desk.jira.move(13, "done");
        scene.desk.the(NoteIssueChange.class).note(13, PAY, 0, 0);
        scene.desk.the(NoteIssueChange.class).note(13, PAY, 0, 0);
        scene.desk.the(RecountStale.class).recount();
        ChangeLog.Revisions after = store.port(ChangeLog.class).revisions();

        scene.desk.the(NoteIssueChange.class).note(13, PAY, 0, 0);

        assertThat(scene.desk.the(RecountStale.class).recount()).isZero();
        assertThat(store.port(ChangeLog.class).revisions()).isEqualTo(after);
        assertThat(scene.progress()).isEqualTo(0.5);
        assertThat(scene.queue()).isEmpty();
    }

    @OnEveryDatabase
    void computed_changes_leave_the_version_that_a_form_was_opened_with(Store store) {
        Scene scene = new Scene(store);
        long version = scene.desk.the(ViewKeyResult.class).view(scene.keyResult).version();

        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");

        assertThat(scene.desk.the(ViewKeyResult.class).view(scene.keyResult).version())
                .isEqualTo(version);
        assertThat(store.port(ChangeLog.class).after(Scope.cycle(scene.year), 0, 100))
                .filteredOn(change -> change.kind() == Change.Kind.COMPUTED)
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.after().none()).isTrue());
    }

    @OnEveryDatabase
    void an_event_of_a_project_nobody_counts_costs_no_statement_and_any_other_exactly_one(Store store) {
        Scene scene = new Scene(store);
        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");
        scene.settle();

        assertThat(scene.statementsOfEvent(ELSEWHERE)).isZero();
        assertThat(scene.statementsOfEvent(PAY)).isEqualTo(1);
    }

    @OnEveryDatabase
    void an_issue_of_another_project_in_a_linked_epic_is_noted(Store store) {
        Scene scene = new Scene(store);
        scene.desk.jira.issue(31, "ELSE-1", ELSEWHERE, 10, "new");
        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");
        scene.settle();

        assertThat(scene.statementsOfEvent(ELSEWHERE)).isEqualTo(1);
    }

    @OnEveryDatabase
    void what_was_never_noted_is_found_by_the_reconciling_run(Store store) {
        Scene scene = new Scene(store);
        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");
        scene.settle();
        scene.desk.jira.move(13, "done");

        assertThat(scene.desk.the(RecountStale.class).recount()).isZero();
        scene.desk.wait(Duration.ofHours(2));

        assertThat(scene.desk.the(RecountStale.class).recount()).isEqualTo(1);
        assertThat(scene.progress()).isEqualTo(0.5);
    }

    @OnEveryDatabase
    void a_deleted_epic_leaves_nothing_to_count(Store store) {
        Scene scene = new Scene(store);
        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");
        IntStream.rangeClosed(10, 14).forEach(scene.desk.jira::delete);
        scene.desk.the(NoteIssueChange.class).note(10, PAY, 0, 0);

        scene.desk.the(RecountStale.class).recount();

        assertThat(scene.progress()).isEqualTo(-1);
        assertThat(scene.desk.the(ListIssueLinks.class).list(scene.keyResult).hidden())
                .isEqualTo(1);
    }

    @OnEveryDatabase
    void a_closed_project_counts_and_shows_no_key_to_who_may_not_browse_it(Store store) {
        Scene scene = new Scene(store);
        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");
        scene.desk.as("insider");
        scene.desk.jira.close(SECRET, "insider", "admin");
        scene.desk.as("admin").the(LinkIssue.class).link(scene.keyResult, "SEC-1");

        IssueLinksView seen = scene.desk.as("otto").the(ListIssueLinks.class).list(scene.keyResult);
        ExplanationView explained = scene.desk.the(ExplainProgress.class).ofKeyResult(scene.keyResult);

        assertThat(seen.total()).isEqualTo(5);
        assertThat(seen.done()).isEqualTo(2);
        assertThat(seen.hidden()).isEqualTo(1);
        assertThat(seen.toString()).doesNotContain("SEC-1");
        assertThat(explained.toString()).doesNotContain("SEC-1");
        assertThat(explained.hiddenInputs()).isEqualTo(1);
        assertThat(explained.inputs().get(0).gives() + explained.hiddenGives())
                .isCloseTo(explained.progress(), within(1e-12));
        assertThatThrownBy(() -> scene.desk.the(ViewIssueKeyResults.class).view("SEC-1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
    }

    @OnEveryDatabase
    void a_preview_says_what_linking_then_does(Store store) {
        Scene scene = new Scene(store);
        int other = scene.desk.counting(scene.objective, "Other");
        scene.desk.the(LinkIssue.class).link(other, "SEC-1");
        long before = store.port(ChangeLog.class).revisions().byScope().get(Scope.cycle(scene.year));

        LinkPreviewView preview = scene.desk.the(PreviewLink.class).preview(scene.keyResult, "PAY-1");

        assertThat(store.port(ChangeLog.class).revisions().byScope()).containsEntry(Scope.cycle(scene.year), before);
        scene.desk.the(LinkIssue.class).link(scene.keyResult, "PAY-1");
        assertThat(preview.totalAfter()).isEqualTo(4);
        assertThat(preview.steps())
                .extracting(LinkPreviewView.Step::after)
                .containsExactly(scene.progress(), scene.desk.progressOfObjective(scene.objective));
        assertThat(preview.steps()).extracting(LinkPreviewView.Step::before).containsExactly(-1.0, 1.0);
    }

    @OnEveryDatabase
    void unlinking_takes_its_issues_out_of_the_count(Store store) {
        Scene scene = new Scene(store);
        int link = scene.desk
                .the(LinkIssue.class)
                .link(scene.keyResult, "PAY-1")
                .link()
                .id();
        assertThat(scene.desk
                        .the(LinkIssue.class)
                        .link(scene.keyResult, "PAY-1")
                        .link()
                        .id())
                .isEqualTo(link);

        scene.desk.the(UnlinkIssue.class).unlink(scene.keyResult, link);

        assertThat(scene.progress()).isEqualTo(-1);
        assertThat(scene.desk.the(ListIssueLinks.class).list(scene.keyResult).total())
                .isZero();
    }

    @OnEveryDatabase
    void forty_stale_epics_are_stored_in_transactions_of_at_most_a_hundred_rows(Store store) {
        Scene scene = new Scene(store);
        List<Integer> keyResults = IntStream.range(0, 40)
                .mapToObj(i -> {
                    int keyResult = scene.desk.counting(scene.objective, "Epic " + i);
                    scene.desk.jira.epic(1_000 + i, "BIG-" + i, PAY);
                    scene.desk.jira.issue(2_000 + i, "IN-" + i, PAY, 1_000 + i, "new");
                    scene.desk.the(LinkIssue.class).link(keyResult, "BIG-" + i);
                    return keyResult;
                })
                .toList();
        scene.settle();
        Scope scope = Scope.cycle(scene.year);
        long before = store.port(ChangeLog.class).revisions().byScope().get(scope);
        int counted = scene.desk.jira.timesCounted();
        IntStream.range(0, 40).forEach(i -> {
            scene.desk.jira.move(2_000 + i, "done");
            scene.desk.the(NoteIssueChange.class).note(2_000 + i, PAY, 0, 0);
        });

        assertThat(scene.desk.the(RecountStale.class).recount()).isEqualTo(40);

        assertThat(keyResults)
                .allSatisfy(id -> assertThat(scene.desk.progress(id)).isEqualTo(1));
        assertThat(scene.desk.jira.timesCounted() - counted).isEqualTo(40);
        List<Change> written = store.port(ChangeLog.class).after(scope, before, 1_000);
        assertThat(written.stream().map(Change::revision).distinct()).hasSize(2);
        assertThat(written).allMatch(change -> change.author().isEmpty());
    }

    /** An epic of four issues, one of them done; a single done issue in another project; a key result that counts. */
    private static final class Scene {
        private final Store store;
        private final Desk desk;
        private final int year;
        private final int objective;
        private final int keyResult;

        private Scene(Store store) {
            this.store = store;
            desk = new Desk(store);
            year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
            objective = desk.objective(desk.unit("Payments", 0), year, "Trust");
            keyResult = desk.counting(objective, "All refunds in one click");
            desk.jira.epic(10, "PAY-1", PAY);
            desk.jira.issue(11, "PAY-2", PAY, 10, "done");
            desk.jira.issue(12, "PAY-3", PAY, 10, "progress");
            desk.jira.issue(13, "PAY-4", PAY, 10, "new");
            desk.jira.issue(14, "PAY-5", PAY, 10, "new");
            desk.jira.issue(21, "SEC-1", SECRET, 0, "done");
        }

        private double progress() {
            return desk.progress(keyResult);
        }

        private void settle() {
            desk.wait(Duration.ofMinutes(1));
            desk.the(RecountStale.class).recount();
        }

        private List<StaleIssues.Noted> queue() {
            return store.port(StaleIssues.class).due(Desk.TODAY.plus(Duration.ofDays(1)), 10);
        }

        private long statementsOfEvent(long project) {
            long before = store.statements();
            desk.the(NoteIssueChange.class).note(99, project, 0, 0);
            return store.statements() - before;
        }
    }
}
