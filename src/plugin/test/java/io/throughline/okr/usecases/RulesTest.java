package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.issue.FindKeyResults;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.ViewIssueKeyResults;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.view.CheckInView;
import io.throughline.okr.view.KeyResultHitView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.OrgUnitView;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
    private Store store;
    private Desk desk;
    private int year;
    private int quarter;
    private int unit;
    private int objective;
    private int keyResult;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = Store.at(Engine.H2.fresh(folder));
        desk = new Desk(store);
        year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        quarter = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        unit = desk.unit("Payments", 0, "everyone", List.of("lea"), List.of("moe"));
        objective = desk.as("lea").objective(unit, year, "Trust");
        keyResult = desk.keyResult(objective, "Raise it", 0, 10, 1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_wrong_field_is_said_at_once() {
        Refused objectiveRefused = refused(() -> desk.the(CreateObjective.class)
                .create(new ObjectiveDraft(77, 88, " \n ", "", "nobody", "maybe", -1, 99, 0)));
        Refused keyResultRefused = refused(() -> desk.the(CreateKeyResult.class)
                .create(new KeyResultDraft(
                        objective, "x".repeat(256), "nobody", "guess", "number-up", 5, 4, 5, "", 1e9, "soon")));

        assertThat(objectiveRefused.reason()).isEqualTo(Refused.Reason.INVALID);
        assertThat(objectiveRefused.faults())
                .extracting(Refused.Fault::field)
                .containsExactlyInAnyOrder(
                        "orgUnit", "cycle", "title", "owner", "ambition", "weight", "parentKeyResult");
        assertThat(keyResultRefused.faults())
                .extracting(Refused.Fault::field)
                .containsExactlyInAnyOrder("title", "owner", "source", "decimals", "target", "weight", "due");
    }

    @Test
    void a_version_that_somebody_has_overtaken_is_stale() {
        ObjectiveView opened = desk.the(ViewObjective.class).view(objective);
        edit(opened.version(), "Mine", 0);

        Refused refused = refused(() -> edit(opened.version(), "Yours", 0));

        assertThat(refused.reason()).isEqualTo(Refused.Reason.STALE);
        assertThat(desk.the(ViewObjective.class).view(objective))
                .extracting(ObjectiveView::title, ObjectiveView::version)
                .containsExactly("Mine", opened.version() + 1);
    }

    @Test
    void checking_in_leaves_the_version_alone() {
        KeyResultView opened = desk.the(ViewKeyResult.class).view(keyResult);

        desk.checkIn(keyResult, 5, 7);

        assertThat(desk.the(ViewKeyResult.class).view(keyResult))
                .extracting(KeyResultView::version, KeyResultView::now, KeyResultView::progress)
                .containsExactly(opened.version(), 5.0, 0.5);
    }

    @Test
    void another_target_is_another_progress() {
        desk.checkIn(keyResult, 5, 7);

        KeyResultView edited = desk.the(EditKeyResult.class).edit(keyResult, 1, target(20, "Last year was twice that"));

        assertThat(edited.progress()).isEqualTo(0.25);
        assertThat(desk.progressOfObjective(objective)).isEqualTo(0.25);
    }

    @Test
    void a_back_dated_check_in_does_not_replace_a_later_one() {
        desk.checkIn(keyResult, 5, 7);

        CheckInView late = desk.the(RecordCheckIn.class)
                .record(keyResult, new RecordCheckIn.Draft(2, true, 4, "From my notes", "2027-03-01"));

        assertThat(desk.progress(keyResult)).isEqualTo(0.5);
        assertThat(desk.the(ListCheckIns.class)
                        .list(keyResult, Page.Wanted.FIRST)
                        .items())
                .extracting(CheckInView::value)
                .containsExactly(5.0, 2.0);
        assertThat(late.effective()).isEqualTo("2027-03-01");
    }

    @Test
    void a_check_in_holds_for_a_day_of_the_cycle_that_has_come() {
        assertThat(checkInFault("2026-12-31")).containsExactly("effective");
        assertThat(checkInFault("2027-08-13")).containsExactly("effective");
        assertThat(checkInFault("yesterday")).containsExactly("effective");
        desk.itIs("2028-01-10T09:00:00Z");
        desk.checkIn(keyResult, 9, 9);
        assertThat(desk.the(ListCheckIns.class)
                        .list(keyResult, Page.Wanted.FIRST)
                        .items())
                .extracting(CheckInView::effective)
                .containsExactly("2027-12-31");
    }

    @Test
    void what_counts_issues_takes_no_value_but_a_word_of_confidence() {
        int counting = desk.counting(objective, "All refunds");

        assertThat(refused(() -> desk.checkIn(counting, 5, 7)).faults())
                .extracting(Refused.Fault::field)
                .containsExactly("value");
        desk.the(RecordCheckIn.class).record(counting, new RecordCheckIn.Draft(0, false, 3, "", ""));
        assertThat(desk.the(ViewKeyResult.class).view(counting).confidence()).isEqualTo(3);
    }

    @Test
    void nothing_in_a_closed_cycle_changes() {
        desk.as("admin");
        int closed = desk.the(CreateCycle.class)
                .create(new CycleDraft("2026", "year", "2026-01-01", "2026-12-31", 0), "closed")
                .id();

        assertThat(refused(() -> desk.objective(unit, closed, "Late")).reason()).isEqualTo(Refused.Reason.CONFLICT);
    }

    @Test
    void a_loop_over_two_cycles_and_a_parent_in_an_inner_cycle_are_refused() {
        int inner = desk.objective(unit, quarter, "Inner", keyResult, 0);

        Refused refused = refused(() -> edit(1, "Trust", inner));

        assertThat(refused.faults()).extracting(Refused.Fault::messageKey).containsExactly("okr.refused.parent-cycle");
        int sibling = desk.objective(unit, year, "Sibling", 0, objective);
        Refused loop = refused(() -> edit(1, "Trust", sibling));
        assertThat(loop.reason()).isEqualTo(Refused.Reason.CONFLICT);
        assertThat(loop.faults().get(0).arguments())
                .containsExactly("O-" + objective + " → O-" + sibling + " → O-" + objective);
    }

    @Test
    void leads_and_owners_write_members_link_and_strangers_look() {
        desk.jira.epic(10, "PAY-1", 1);
        desk.as("moe");
        assertThat(refused(() -> desk.checkIn(keyResult, 1, 1)).reason()).isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(refused(() -> desk.objective(unit, year, "Mine")).reason()).isEqualTo(Refused.Reason.FORBIDDEN);
        desk.the(LinkIssue.class).link(keyResult, "PAY-1");
        desk.as("sid");
        assertThat(refused(() -> desk.the(LinkIssue.class).link(keyResult, "PAY-1"))
                        .reason())
                .isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(desk.the(ViewKeyResult.class).view(keyResult).editable()).isFalse();
        assertThat(desk.the(ViewIssueKeyResults.class).view("PAY-1"))
                .satisfies(view -> assertThat(view.linkable()).isFalse())
                .satisfies(view -> assertThat(view.keyResults()).singleElement().satisfies(served -> {
                    assertThat(served.unlinkable()).isFalse();
                    assertThat(served.chain()).extracting(step -> step.key()).containsExactly("O-" + objective);
                }));
        assertThat(refused(() -> desk.unit("Mine", 0)).reason()).isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(refused(() -> desk.the(ReadHistory.class)
                                .readScope("shared", 0, Page.Wanted.FIRST)
                                .items())
                        .reason())
                .isEqualTo(Refused.Reason.FORBIDDEN);
    }

    @Test
    void what_one_may_not_see_is_not_there() {
        int secret = desk.as("admin").unit("Secret", 0, "members", List.of("sara"), List.of());
        int hidden = desk.objective(secret, year, "Hidden goal");
        int hiddenKeyResult = desk.keyResult(hidden, "Hidden result", 0, 1, 1);
        desk.as("sid");

        assertThat(refused(() -> desk.the(ViewObjective.class).view(hidden)).reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> desk.the(ViewKeyResult.class).view(hiddenKeyResult))
                        .reason())
                .isEqualTo(
                        refused(() -> desk.the(ViewKeyResult.class).view(4_711)).reason());
        assertThat(desk.the(FindKeyResults.class).find("result", "", 10)).isEmpty();
        assertThat(desk.the(ListOrgUnits.class).list())
                .extracting(OrgUnitView::id)
                .containsExactly(unit);
        assertThat(desk.as("sara").the(FindKeyResults.class).find("result", "", 10))
                .extracting(KeyResultHitView::id)
                .containsExactly(hiddenKeyResult);
    }

    @Test
    void the_log_says_who_wrote_what_before_and_after() {
        edit(1, "Trust more", 0);

        assertThat(desk.as("admin")
                        .the(ReadHistory.class)
                        .readScope("cycle:" + year, 2, Page.Wanted.FIRST)
                        .items())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.author().key()).isEqualTo("lea");
                    assertThat(change.kind()).isEqualTo("changed");
                    assertThat(change.before()).containsEntry("title", "Trust");
                    assertThat(change.after())
                            .containsEntry("title", "Trust more")
                            .containsEntry("cycle", (long) year);
                });
    }

    private KeyResultDraft target(double target, String reason) {
        return new KeyResultDraft(
                objective,
                "Raise it",
                "",
                "check-in",
                0,
                MeasureDraft.number("number-up", 0, target, 1, ""),
                1,
                "",
                -1,
                FrameDraft.NONE,
                new KeyResultDraft.Texts("", "", reason, ""));
    }

    private ObjectiveView edit(long version, String title, int parentObjective) {
        return desk.the(EditObjective.class)
                .edit(objective, version, Desk.objectiveDraft(unit, year, title, 0, parentObjective));
    }

    private List<String> checkInFault(String day) {
        return refused(() ->
                        desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(1, true, 1, "", day)))
                .faults()
                .stream()
                .map(Refused.Fault::field)
                .toList();
    }

    private static Refused refused(ThrowingCallable doing) {
        Refused refused = catchThrowableOfType(Refused.class, doing);
        assertThat(refused).as("it should be refused").isNotNull();
        return refused;
    }
}
