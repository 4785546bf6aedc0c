package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Goals;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class BoardTest {
    @OnEveryDatabase
    void the_tree_of_the_mock_ups_has_the_numbers_of_the_mock_ups(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int quarter = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        int department = desk.unit("Payments Engineering", 0, "mei");
        int checkout = desk.unit("Checkout", department, "priya");
        int trust = desk.objective(department, year, "Merchants trust every payment they take with us");
        int success = desk.keyResult(trust, "Raise the payment success rate", 96.2, 98.5, 40);
        int response = desk.keyResult(trust, "Cut checkout response time (p95)", 840, 400, 30);
        int incidents = desk.keyResult(trust, "Fewer severity 1 and 2 incidents a quarter", 11, 3, 30);
        int instant = desk.objective(checkout, quarter, "Paying feels instant on every device", response, 0);
        int keystroke = desk.keyResult(instant, "Cut time to the first keystroke", 1.9, 0.8, 1);
        int books = desk.objective(department, year, "Closing the books is a quiet morning");
        int reconciled = desk.keyResult(books, "Entries reconciled without a person", 71, 97, 1);
        desk.checkIn(success, 97.7, 7);
        desk.checkIn(response, 700, 6);
        desk.checkIn(response, 655, 5);
        desk.checkIn(incidents, 6, 8);
        desk.checkIn(keystroke, 1.5, 6);
        desk.checkIn(reconciled, 79, 3);

        BoardView board = read(desk, "", "");

        assertThat(board.rows())
                .extracting(
                        BoardRowView::id,
                        BoardRowView::level,
                        BoardTest::percent,
                        BoardTest::expected,
                        BoardRowView::health)
                .containsExactly(
                        tuple(trust, 1, 57L, 61L, "on-track"),
                        tuple(success, 2, 65L, 61L, "on-track"),
                        tuple(response, 2, 42L, 61L, "at-risk"),
                        tuple(instant, 3, 36L, 47L, "at-risk"),
                        tuple(keystroke, 4, 36L, 47L, "at-risk"),
                        tuple(incidents, 2, 63L, 61L, "on-track"),
                        tuple(books, 1, 31L, 61L, "off-track"),
                        tuple(reconciled, 2, 31L, 61L, "off-track"));
        assertThat(board.rows().get(0).confidence()).isEqualTo(7);
        assertThat(board.rows().get(2).confidenceChange()).isEqualTo(-1);
        assertThat(board.cycles()).extracting(CycleView::name).containsExactly("2027", "2027 Q3");
        assertThat(board.atRiskFrom()).isEqualTo(10);
    }

    @OnEveryDatabase
    void it_is_read_in_as_many_statements_for_a_thousand_key_results_as_for_ten(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0);
        int objective = desk.objective(unit, year, "Trust");
        fill(store, objective, 10);
        long small = statements(store, new Desk(store));
        fill(store, objective, 990);

        assertThat(statements(store, new Desk(store))).isEqualTo(small).isLessThanOrEqualTo(8);
        assertThat(read(desk, "Payments", "2027").rows()).hasSize(1_001);
    }

    @OnEveryDatabase
    void what_belongs_to_a_unit_the_viewer_may_not_see_is_absent_with_all_below(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int open = desk.unit("Open", 0);
        int secret = desk.unit("Secret", open, "members", List.of("sara"), List.of());
        int top = desk.objective(open, year, "Top");
        int hidden = desk.objective(secret, year, "Hidden", 0, top);
        int below = desk.objective(open, year, "Below the hidden one", 0, hidden);

        assertThat(read(desk.as("sara"), "Open", "").rows())
                .extracting(BoardRowView::id)
                .containsExactly(top, hidden, below);
        assertThat(read(desk.as("otto"), "Open", "").rows())
                .extracting(BoardRowView::id)
                .containsExactly(top, below);
        assertThat(desk.as("otto").the(ViewBoard.class).read(new BoardQuery("Secret", "")))
                .isEqualTo(desk.the(ViewBoard.class).read(new BoardQuery("Never was", "")))
                .isEqualTo(new Reading.NotShown<>(new Unavailable(Unavailable.Reason.NOTHING_TO_SHOW, "")));
    }

    @OnEveryDatabase
    void who_sees_no_parents_sees_nothing_move_but_what_is_moved(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int open = desk.unit("Payments", 0);
        int hidden = desk.unit("Board", 0, "members", List.of(), List.of());
        int above = desk.objective(hidden, year, "Seen by few");
        List<Integer> below = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            below.add(desk.objective(open, year, "Below " + i, 0, above));
            alone.add(desk.objective(open, year, "Alone " + i));
        }
        for (int i = 0; i < 50; i++) {
            // The room between two halves each time, until all are numbered anew.
            int moved = below.remove(2);
            below.add(1, moved);
            List<Integer> before = without(moved, order(desk.as("otto")));
            desk.as("admin").the(PlaceObjective.class).place(moved, new PlaceDraft(0, below.get(0)));

            assertThat(without(moved, order(desk.as("otto")))).isEqualTo(before);
            assertThat(order(desk)).containsSubsequence(below).containsSubsequence(alone);
        }
    }

    private static List<Integer> order(Desk desk) {
        Reading<BoardView> reading = desk.the(ViewBoard.class).read(new BoardQuery("Payments", "2027"));
        return ((Reading.Shown<BoardView>) reading)
                .value().rows().stream().map(BoardRowView::id).toList();
    }

    private static List<Integer> without(int id, List<Integer> ids) {
        return ids.stream().filter(one -> one != id).toList();
    }

    private static void fill(Store store, int objective, int count) {
        Objective above = store.port(Objectives.class).byId(objective).orElseThrow();
        Scope scope = Scope.cycle(above.written().cycle());
        KeyResult fresh = KeyResult.fresh(
                Goals.origin(1),
                above,
                Goals.keyResult(objective, "Raise it", Source.CHECK_IN, Measure.PERCENT_DONE),
                0);
        store.port(Writes.class).write(Set.of(scope), "mei", Desk.TODAY, changes -> {
            IntStream.range(0, count).forEach(i -> {
                KeyResult made = store.port(KeyResults.class).add(above, fresh, KeyResult.Texts.NONE, Desk.TODAY);
                changes.created(scope, Element.KEY_RESULT, made.id(), made.facts(KeyResult.Texts.NONE));
            });
            return count;
        });
    }

    private static long statements(Store store, Desk desk) {
        long before = store.statements();
        read(desk, "Payments", "2027");
        return store.statements() - before;
    }

    private static BoardView read(Desk desk, String unit, String cycle) {
        Reading<BoardView> reading = desk.the(ViewBoard.class).read(new BoardQuery(unit, cycle));
        assertThat(reading).isInstanceOf(Reading.Shown.class);
        return ((Reading.Shown<BoardView>) reading).value();
    }

    private static long percent(BoardRowView row) {
        return Math.round(row.progress() * 100);
    }

    private static long expected(BoardRowView row) {
        return Math.round(row.expected() * 100);
    }
}
