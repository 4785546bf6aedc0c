package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.DeleteCycle;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.cycle.ListCycles;
import io.throughline.okr.usecases.cycle.SuggestCycle;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import io.throughline.okr.usecases.trash.PurgeTrash;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.SuggestedCycleView;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CyclesTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int year;
    private int quarter;
    private int unit;

    @BeforeEach
    void cycles() {
        year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        quarter = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        unit = desk.unit("Payments", 0, "lea");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_cycle_is_renamed_and_its_version_rises() {
        CycleView now = edit(quarter, 1, "FY27 Q3", "2027-07-01", "2027-09-30", year);

        assertThat(now)
                .extracting(CycleView::name, CycleView::kind, CycleView::version)
                .containsExactly("FY27 Q3", "quarter", 2L);
        refused(Refused.Reason.STALE, "", () -> edit(quarter, 1, "Mine", "2027-07-01", "2027-09-30", year));
        refused(Refused.Reason.FORBIDDEN, "", () -> {
            desk.as("lea");
            edit(quarter, 2, "Mine", "2027-07-01", "2027-09-30", year);
        });
    }

    @Test
    void it_stays_within_the_one_around_it_and_nests_in_none_of_its_own() {
        refused(Refused.Reason.INVALID, "ends", () -> edit(quarter, 1, "Q3", "2027-07-01", "2028-01-01", year));
        refused(Refused.Reason.INVALID, "parent", () -> edit(year, 1, "2027", "2027-07-01", "2027-09-30", quarter));
        refused(Refused.Reason.INVALID, "ends", () -> edit(year, 1, "2027", "2027-01-01", "2027-08-31", 0));
    }

    @Test
    void the_dates_of_what_lies_in_it_stay_inside() {
        int objective = desk.objective(unit, quarter, "Checkout is quiet");
        desk.the(CreateKeyResult.class)
                .create(new KeyResultDraft(
                        objective, "Early", "", "check-in", "number-up", 0, 9, 0, "", 1, "2027-09-29"));

        refused(Refused.Reason.INVALID, "ends", () -> edit(quarter, 1, "Q3", "2027-07-01", "2027-09-28", year));
        assertThat(edit(quarter, 1, "Q3", "2027-07-01", "2027-09-29", year).ends())
                .isEqualTo("2027-09-29");
    }

    @Test
    void the_dates_of_key_results_whose_objective_lies_in_the_trash_stay_inside() {
        int objective = desk.objective(unit, quarter, "Checkout is quiet");
        desk.the(CreateKeyResult.class)
                .create(new KeyResultDraft(
                        objective, "Early", "", "check-in", "number-up", 0, 9, 0, "", 1, "2027-09-29"));
        desk.the(TrashObjective.class).trash(objective);

        refused(Refused.Reason.INVALID, "ends", () -> edit(quarter, 1, "Q3", "2027-07-01", "2027-09-28", year));
    }

    @Test
    void it_does_not_leave_what_its_objectives_are_aligned_to() {
        int above = desk.objective(unit, year, "Merchants trust us");
        desk.objective(unit, quarter, "Checkout is quiet", 0, above);

        refused(Refused.Reason.INVALID, "parent", () -> edit(quarter, 1, "Q3", "2027-07-01", "2027-09-30", 0));
    }

    @Test
    void it_closes_after_those_in_it_and_opens_again_before_them() {
        refused(Refused.Reason.CONFLICT, "state", () -> state(year, "closed", ""));
        state(quarter, "closed", "");
        assertThat(state(year, "closed", "").state()).isEqualTo("closed");
        refused(Refused.Reason.CONFLICT, "state", () -> state(quarter, "open", "Too early"));
        refused(Refused.Reason.INVALID, "reason", () -> state(year, "open", ""));
        refused(Refused.Reason.CONFLICT, "state", () -> state(quarter, "planned", ""));

        state(year, "open", "The auditors asked");
        assertThat(state(quarter, "open", "So did we").state()).isEqualTo("open");
        assertThat(desk.the(ReadHistory.class)
                        .readScope("shared", 0, Page.Wanted.FIRST)
                        .items())
                .extracting(ChangeView::reason)
                .containsSubsequence("The auditors asked", "So did we");
    }

    @Test
    void only_what_is_empty_is_deleted() {
        refused(Refused.Reason.CONFLICT, "", () -> desk.the(DeleteCycle.class).delete(year));
        int objective = desk.objective(unit, quarter, "Checkout is quiet");
        desk.the(TrashObjective.class).trash(objective);
        refused(Refused.Reason.CONFLICT, "", () -> desk.the(DeleteCycle.class).delete(quarter));

        desk.the(PurgeTrash.class).objective(objective);
        desk.the(DeleteCycle.class).delete(quarter);
        desk.the(DeleteCycle.class).delete(year);

        assertThat(desk.the(ListCycles.class).list()).isEmpty();
        refused(Refused.Reason.NOT_FOUND, "", () -> desk.the(ListCycles.class).one(year));
    }

    @Test
    void the_next_quarter_is_suggested_within_the_year_around_it() {
        assertThat(desk.the(SuggestCycle.class).suggest("quarter"))
                .isEqualTo(new SuggestedCycleView("FY27 Q3", "quarter", "2027-07-01", "2027-09-30", year));
        edit(quarter, 1, "FY27 Q3", "2027-07-01", "2027-09-30", year);
        assertThat(desk.the(SuggestCycle.class).suggest("quarter").name()).isEqualTo("FY27 Q4");
        assertThat(desk.the(SuggestCycle.class).suggest("year"))
                .isEqualTo(new SuggestedCycleView("FY27", "year", "2027-01-01", "2027-12-31", 0));
        refused(Refused.Reason.INVALID, "kind", () -> desk.the(SuggestCycle.class)
                .suggest("custom"));
    }

    @Test
    void the_fiscal_year_an_administrator_has_set_is_the_one_that_is_suggested() {
        desk.the(ChangeSettings.class)
                .change(0, new SettingsDraft(10, 25, 14, List.of(), List.of(), 10, "monday", 0, 0));

        assertThat(desk.the(SuggestCycle.class).suggest("year"))
                .isEqualTo(new SuggestedCycleView("FY27", "year", "2026-10-01", "2027-09-30", 0));
    }

    @Test
    void a_board_follows_the_order_of_objectives() {
        int first = desk.objective(unit, year, "First");
        int second = desk.objective(unit, year, "Second");
        assertThat(board()).containsExactly(first, second);

        desk.as("lea").the(PlaceObjective.class).place(second, new PlaceDraft(first, 0));
        int third = desk.objective(unit, year, "Third");

        assertThat(board()).containsExactly(second, first, third);
        int elsewhere = desk.objective(unit, quarter, "Elsewhere");
        refused(Refused.Reason.INVALID, "before", () -> desk.the(PlaceObjective.class)
                .place(third, new PlaceDraft(elsewhere, 0)));
    }

    private List<Integer> board() {
        Reading<BoardView> reading = desk.the(ViewBoard.class).read(new BoardQuery("Payments", "2027"));
        return ((Reading.Shown<BoardView>) reading)
                .value().rows().stream().map(BoardRowView::id).toList();
    }

    private CycleView edit(int id, long version, String name, String starts, String ends, int parent) {
        return desk.the(EditCycle.class)
                .edit(id, version, new CycleDraft(name, id == year ? "year" : "quarter", starts, ends, parent));
    }

    private CycleView state(int id, String state, String reason) {
        return desk.the(ChangeCycleState.class).change(id, new StateDraft(state, reason));
    }
}
