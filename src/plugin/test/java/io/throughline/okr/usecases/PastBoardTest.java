package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.job.ThinHistory;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import io.throughline.okr.usecases.trash.PurgeTrash;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A board as it was read at the end of a day. */
class PastBoardTest {
    @OnEveryDatabase
    void whatever_is_done_later_the_board_of_a_day_is_told_as_it_was_read_then(Store store) {
        RandomDeeds deeds = new RandomDeeds(store, 2);
        Desk desk = deeds.desk;
        Map<String, List<BoardView>> read = new TreeMap<>();
        Map<String, List<BoardView>> theirs = new TreeMap<>();
        for (int day = 0; day < 12; day++) {
            deeds.doSome(16);
            String today = desk.today();
            read.put(today, boards(deeds, "admin", ""));
            theirs.put(today, boards(deeds, "otto", ""));
            assertThat(differences(boards(deeds, "admin", today), read.get(today)))
                    .isEmpty();
            assertThat(differences(boards(deeds, "otto", today), theirs.get(today)))
                    .isEmpty();
            desk.wait(Duration.ofDays(1));
        }

        assertThat(deeds.done())
                .as("what came through")
                .containsKeys("moved", "restored", "linked", "recounted", "KPI value", "contributes", "set by hand");
        read.forEach((day, then) -> assertThat(differences(boards(deeds, "admin", day), then))
                .as("as of %s", day)
                .isEmpty());
        // What has become confidential since is not told, so his are the same or less.
        theirs.forEach((day, then) -> assertThat(keys(then)).containsAll(keys(boards(deeds, "otto", day))));
    }

    @OnEveryDatabase
    void titles_targets_values_health_and_the_org_unit_are_those_of_the_day(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        desk.checkIn(keyResult, 90, 7);
        desk.wait(Duration.ofDays(20));
        desk.the(EditObjective.class).edit(1, 1, Desk.objectiveDraft(1, 1, "Another title", 0, 0));
        desk.the(EditOrgUnit.class).edit(1, 1, Desk.unitDraft("Money", 0, "everyone", List.of(), List.of()));
        desk.the(ChangeSettings.class).change(0, new SettingsDraft(1, 2, 0, List.of(), List.of(), 1, "monday", 0, 0));
        desk.checkIn(keyResult, 20, 2);

        BoardView then = board(desk, "Money", "2027-08-30");
        BoardView first = board(desk, "Money", "2027-08-12");

        assertThat(then.rows())
                .extracting(BoardRowView::title, BoardRowView::now, BoardRowView::health, BoardRowView::orgUnit)
                .containsExactly(
                        tuple("Trust", 0.0, "at-risk", "Payments"), tuple("Raise it", 90.0, "at-risk", "Payments"));
        assertThat(then.rows().get(1).daysSinceCheckIn()).isEqualTo(18);
        assertThat(then.atRiskFrom()).isEqualTo(10);
        assertThat(first.rows()).extracting(BoardRowView::health).containsOnly("on-track");
        assertThat(first.orgUnit().name()).isEqualTo("Payments");
        assertThat(read(desk, new BoardQuery("Money", "2027", "2027-08-11"))).isInstanceOf(Reading.NotShown.class);
    }

    @OnEveryDatabase
    void nothing_is_told_that_the_viewer_may_not_see_now_or_could_not_see_then(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        int closed = desk.objective(1, 1, "Closed since");
        int opened = desk.the(CreateObjective.class)
                .create(confidential("Opened since", true))
                .id();
        int purged = desk.objective(1, 1, "Purged since");
        desk.keyResult(purged, "Purged with it", 0, 100, 1);
        int trashed = desk.objective(1, 1, "In the trash since");
        desk.wait(Duration.ofDays(1));
        desk.the(EditObjective.class).edit(closed, 1, confidential("Closed since", true));
        desk.the(EditObjective.class).edit(opened, 1, confidential("Opened since", false));
        desk.the(TrashObjective.class).trash(purged);
        desk.the(PurgeTrash.class).objective(purged);
        desk.the(TrashObjective.class).trash(trashed);

        assertThat(objectives(board(desk.as("otto"), "Payments", "2027-08-12")))
                .containsExactlyInAnyOrder("Trust", "In the trash since");
        assertThat(objectives(board(desk.as("admin"), "Payments", "2027-08-12")))
                .containsExactlyInAnyOrder("Trust", "Closed since", "Opened since", "In the trash since");
        desk.the(EditOrgUnit.class).edit(1, 1, Desk.unitDraft("Payments", 0, "members", List.of(), List.of("mei")));
        assertThat(read(desk.as("otto"), new BoardQuery("Payments", "2027", "2027-08-12")))
                .isInstanceOf(Reading.NotShown.class);
        assertThat(objectives(board(desk.as("mei"), "Payments", "2027-08-12"))).contains("Trust");
    }

    @OnEveryDatabase
    void what_went_to_another_cycle_is_told_where_it_was_with_all_that_hung_on_it(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        int quarter = desk.cycle("Q3", "2027-07-01", "2027-09-30", 1);
        desk.jira.epic(10, "PAY-1", 1);
        desk.the(LinkIssue.class).link(keyResult, "PAY-1");
        desk.checkIn(keyResult, 40, 5);
        desk.wait(Duration.ofDays(1));
        desk.the(MoveObjective.class).move(1, new MoveObjective.Draft(0, quarter, false, 0, 0, false));
        desk.wait(Duration.ofDays(1));
        desk.the(MoveObjective.class).move(1, new MoveObjective.Draft(0, 1, false, 0, 0, false));
        desk.wait(Duration.ofDays(1));

        assertThat(board(desk, "Payments", "Q3", "2027-08-12").rows()).isEmpty();
        BoardView there = board(desk, "Payments", "Q3", "2027-08-13");
        assertThat(there.rows())
                .extracting(BoardRowView::cycle, BoardRowView::issueLinks, BoardRowView::progress)
                .containsExactly(tuple("Q3", 1, 0.4), tuple("Q3", 1, 0.4));
        assertThat(board(desk, "Payments", "Q3", "2027-08-14").rows()).isEmpty();
        assertThat(board(desk, "Payments", "2027-08-14").rows())
                .extracting(BoardRowView::cycle)
                .containsOnly("2027")
                .hasSize(2);
    }

    @OnEveryDatabase
    void what_is_no_longer_known_is_refused_with_the_oldest_day_that_is(Store store) {
        Desk desk = new Desk(store);
        desk.the(ChangeSettings.class)
                .change(0, new SettingsDraft(10, 25, 14, List.of(), List.of(), 1, "monday", 400, 1_100));
        fill(desk);
        for (String title : List.of("Second", "Third", "Fourth")) {
            desk.wait(Duration.ofDays(title.equals("Fourth") ? 10 : 1));
            long version = desk.the(ViewObjective.class).view(1).version();
            desk.the(EditObjective.class).edit(1, version, Desk.objectiveDraft(1, 1, title, 0, 0));
        }
        desk.wait(Duration.ofDays(1_095));
        desk.the(ThinHistory.class).thin();

        assertThat(objectives(board(desk, "Payments", "2027-08-14"))).containsExactly("Third");
        assertThatThrownBy(() -> board(desk, "Payments", "2027-08-12"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
                    assertThat(refused.faults().get(0).field()).isEqualTo("asOf");
                    assertThat(refused.faults().get(0).arguments()).containsExactly("2027-08-24");
                });
    }

    @OnEveryDatabase
    void a_day_that_has_not_come_or_is_none_is_refused(Store store) {
        Desk desk = new Desk(store);
        fill(desk);

        for (String day : List.of("2027-08-13", "yesterday")) {
            assertThatThrownBy(() -> board(desk, "Payments", day))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                            .extracting(Refused.Fault::field)
                            .containsExactly("asOf"));
        }
    }

    @OnEveryDatabase
    void it_takes_as_many_statements_for_a_hundred_key_results_as_for_one(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        board(desk, "Payments", "2027-08-12");
        long few = statements(store, desk);
        for (int i = 0; i < 30; i++) {
            int objective = desk.objective(1, 1, "Goal " + i);
            for (int j = 0; j < 3; j++) {
                desk.checkIn(desk.keyResult(objective, "Result " + j, 0, 100, 1), 40 + j, 5);
            }
        }
        board(desk, "Payments", "2027-08-12");
        long many = statements(store, desk);

        assertThat(few).isLessThanOrEqualTo(9);
        assertThat(many).isEqualTo(few);
    }

    private static long statements(Store store, Desk desk) {
        long before = store.statements();
        board(desk, "Payments", "2027-08-12");
        return store.statements() - before;
    }

    private static int fill(Desk desk) {
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0);
        return desk.keyResult(desk.objective(unit, year, "Trust"), "Raise it", 0, 100, 1);
    }

    private static ObjectiveDraft confidential(String title, boolean closed) {
        return new ObjectiveDraft(
                1,
                1,
                title,
                "",
                "",
                1,
                0,
                0,
                FrameDraft.NONE,
                new ObjectiveDraft.Seen(closed, List.of()),
                new ObjectiveDraft.Texts("", ""));
    }

    private static List<String> objectives(BoardView board) {
        return board.rows().stream()
                .filter(row -> row.kind().equals("objective"))
                .map(BoardRowView::title)
                .toList();
    }

    /** Of each org unit in each cycle. */
    private static List<BoardView> boards(RandomDeeds deeds, String person, String asOf) {
        Desk desk = deeds.desk.as(person);
        return deeds.units.stream()
                .flatMap(unit -> deeds.cycles.stream()
                        .map(cycle ->
                                shown(read(desk, new BoardQuery(String.valueOf(unit), String.valueOf(cycle), asOf)))))
                .toList();
    }

    private static Set<String> keys(List<BoardView> boards) {
        return boards.stream()
                .flatMap(board -> board.rows().stream())
                .map(BoardRowView::key)
                .collect(Collectors.toSet());
    }

    private static List<String> differences(List<BoardView> told, List<BoardView> then) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            Map<String, Object> one = plain(told.get(i));
            Map<String, Object> other = plain(then.get(i));
            Set<String> keys = new TreeSet<>(one.keySet());
            keys.addAll(other.keySet());
            for (String key : keys) {
                if (!Objects.equals(one.get(key), other.get(key))) {
                    differences.add("told " + one.get(key) + "\nthen " + other.get(key));
                }
            }
        }
        return differences;
    }

    /** Without order, of which nothing is kept, and versions, which are those of now. */
    private static Map<String, Object> plain(BoardView board) {
        Map<String, Object> plain = new TreeMap<>();
        board.rows().forEach(row -> plain.put(row.key(), row));
        board.cycles()
                .forEach(cycle -> plain.put(
                        "cycle " + cycle.id(), List.of(cycle.name(), cycle.state(), cycle.elapsed(), cycle.parent())));
        plain.put("unit", board.orgUnit());
        plain.put("cycle", board.cycle().id());
        plain.put("thresholds", List.of(board.atRiskFrom(), board.offTrackFrom(), board.overdueDays()));
        return plain;
    }

    private static BoardView board(Desk desk, String unit, String asOf) {
        return board(desk, unit, "2027", asOf);
    }

    private static BoardView board(Desk desk, String unit, String cycle, String asOf) {
        return shown(read(desk, new BoardQuery(unit, cycle, asOf)));
    }

    private static BoardView shown(Reading<BoardView> reading) {
        assertThat(reading).isInstanceOf(Reading.Shown.class);
        return ((Reading.Shown<BoardView>) reading).value();
    }

    private static Reading<BoardView> read(Desk desk, BoardQuery query) {
        return desk.the(ViewBoard.class).read(query);
    }
}
