package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A board that a node remembers, and another node that has just been started. */
class KnownBoardTest {
    @OnEveryDatabase
    void it_is_read_in_one_statement_by_whoever_comes_second(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        int first = statements(store, desk);

        assertThat(first).isLessThanOrEqualTo(8);
        assertThat(statements(store, desk)).isEqualTo(1);
        assertThat(statements(store, desk.as("otto"))).isEqualTo(1);
    }

    @OnEveryDatabase
    void after_a_check_in_three_statements_bring_it_up_to_date(Store store) {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        Desk other = new Desk(store);
        read(other);
        desk.checkIn(keyResult, 50, 7);

        assertThat(statements(store, other)).isLessThanOrEqualTo(3);
        assertThat(read(other)).isEqualTo(read(new Desk(store))).isEqualTo(read(desk));
        assertThat(read(other).rows())
                .extracting(BoardRowView::progress)
                .contains(0.5)
                .doesNotContain(-1.0);
    }

    @OnEveryDatabase
    void a_change_of_what_all_cycles_share_is_seen_at_once_on_every_node(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        Desk other = new Desk(store);
        read(other);
        desk.unit("Checkout", 0);

        assertThat(other.the(ListOrgUnits.class).list()).hasSize(2);
    }

    /** It is known already, in the cycle it comes from. */
    @OnEveryDatabase
    void what_goes_from_one_known_cycle_to_another_brings_what_it_gives(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int quarter = desk.cycle("Q3", "2027-07-01", "2027-09-30", year);
        int above = desk.objective(unit, year, "Trust");
        int given = desk.objective(unit, quarter, "Quiet");
        desk.the(Contribute.class).contribute(given, new Contribute.Draft(0, above, 1));
        Desk other = new Desk(store);
        read(other);

        desk.the(MoveObjective.class).move(given, new MoveObjective.Draft(0, year, false, 0, 0, false));

        assertThat(read(other)).isEqualTo(read(new Desk(store)));
        assertThat(read(other).rows()).extracting(BoardRowView::contributions).containsExactly(1, 0);
    }

    @OnEveryDatabase
    void more_than_the_log_should_be_followed_for_is_read_anew(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        Desk other = new Desk(store);
        int id = read(other).rows().get(0).id();
        retitle(store, id, "Said in the log", 501);

        assertThat(statements(store, other)).isEqualTo(5);
        assertThat(read(other).rows().get(0).title()).isEqualTo("Said in the log");
    }

    @OnEveryDatabase
    void what_the_log_does_not_say_is_seen_once_the_store_is_another_one(Store store) {
        Desk desk = new Desk(store);
        fill(desk);
        int id = read(desk).rows().get(0).id();
        String epoch = store.port(ChangeLog.class).revisions().epoch();
        retitle(store, id, "Said nowhere", 0);
        String remembered = read(desk).rows().get(0).title();
        store.port(Writes.class).write(Set.of(Scope.SHARED), "mei", Desk.TODAY, changes -> {
            changes.renew();
            return 0;
        });

        assertThat(remembered).isEqualTo("Trust");
        assertThat(store.port(ChangeLog.class).revisions().epoch()).isNotEqualTo(epoch);
        assertThat(read(desk).rows().get(0).title()).isEqualTo("Said nowhere");
    }

    @OnEveryDatabase
    void nothing_is_remembered_of_what_a_write_has_not_brought_to_its_end(Store store) {
        Desk desk = new Desk(store);
        fill(desk);

        assertThatThrownBy(() ->
                        store.port(Writes.class).write(Set.of(Scope.SHARED), "mei", Desk.TODAY, changes -> read(desk)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within a write");
    }

    @OnEveryDatabase
    void readers_at_once_with_writers_end_with_the_board_that_is_stored(Store store) throws Exception {
        Desk desk = new Desk(store);
        int keyResult = fill(desk);
        int objective = store.port(KeyResults.class)
                .byId(keyResult)
                .orElseThrow()
                .written()
                .objective();
        Desk other = new Desk(store);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            Random random = new Random(writer);
            work.add(() -> {
                for (int i = 0; i < 15; i++) {
                    if (random.nextBoolean()) {
                        desk.checkIn(keyResult, random.nextInt(100), random.nextInt(11));
                    } else {
                        desk.keyResult(objective, "One more", 0, 100, 1);
                    }
                }
                return 0;
            });
        }
        for (int reader = 0; reader < 4; reader++) {
            work.add(() -> {
                int least = 0;
                for (int i = 0; i < 40; i++) {
                    int rows = read(other).rows().size();
                    assertThat(rows).isGreaterThanOrEqualTo(least);
                    least = rows;
                }
                return least;
            });
        }
        for (Future<Integer> done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        assertThat(read(other)).isEqualTo(read(new Desk(store)));
    }

    private static int fill(Desk desk) {
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0);
        return desk.keyResult(desk.objective(unit, year, "Trust"), "Raise it", 0, 100, 1);
    }

    private static void retitle(Store store, int id, String title, int noted) {
        Objectives objectives = store.port(Objectives.class);
        Objective before = objectives.byId(id).orElseThrow();
        Objective.Written written = before.written();
        Objective after = before.rewritten(new Objective.Written(
                written.orgUnit(),
                written.cycle(),
                title,
                written.owner(),
                written.ambition(),
                written.state(),
                written.weight(),
                written.home(),
                written.tags(),
                written.span(),
                written.circle()));
        Scope scope = Scope.cycle(written.cycle());
        store.port(Writes.class).write(Set.of(scope), "mei", Desk.TODAY, changes -> {
            objectives.save(after, Objective.Texts.NONE);
            for (int i = 0; i < noted; i++) {
                changes.computed(scope, Element.OBJECTIVE, id);
            }
            return 0;
        });
    }

    private static int statements(Store store, Desk desk) {
        long before = store.statements();
        read(desk);
        return (int) (store.statements() - before);
    }

    private static BoardView read(Desk desk) {
        Reading<BoardView> reading = desk.the(ViewBoard.class).read(new BoardQuery("Payments", "2027"));
        assertThat(reading).isInstanceOf(Reading.Shown.class);
        return ((Reading.Shown<BoardView>) reading).value();
    }
}
