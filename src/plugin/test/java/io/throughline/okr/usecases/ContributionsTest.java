package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.ListContributions;
import io.throughline.okr.usecases.alignment.WeighContribution;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.ContributionView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContributionsTest {
    private Store store;
    private Desk desk;
    private int year;
    private int quarter;
    private int payments;
    private int ledger;
    private int trust;
    private int success;
    private int books;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = Store.at(Engine.H2.fresh(folder));
        desk = new Desk(store);
        year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        quarter = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        payments = desk.unit("Payments", 0, "lea");
        ledger = desk.unit("Ledger", 0, "otto");
        trust = desk.as("lea").objective(payments, year, "Trust");
        success = desk.keyResult(trust, "Raise it", 0, 10, 1);
        books = desk.as("otto").objective(ledger, quarter, "Quiet books");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_objective_contributes_to_goals_of_another_unit_and_of_a_cycle_around_its_own() {
        ContributionView first = contribute(books, success, 0, 2.5);
        contribute(books, 0, trust, 0);

        assertThat(first.to().key()).isEqualTo("KR-" + success);
        assertThat(first.objective().title()).isEqualTo("Quiet books");
        assertThat(desk.the(ListContributions.class).ofObjective(books).gives())
                .extracting(ContributionView::weight)
                .containsExactly(2.5, 0.0);
        assertThat(desk.the(ListContributions.class).ofKeyResult(success).gets())
                .singleElement()
                .isEqualTo(first);
        assertThat(desk.the(ListContributions.class).ofObjective(trust).gets())
                .extracting(ContributionView::orgUnit)
                .containsExactly("Ledger");
    }

    @Test
    void what_is_there_already_is_refused_be_it_a_contribution_or_the_home() {
        contribute(books, success, 0, 1);
        int below = desk.objective(ledger, quarter, "Below", 0, books);

        assertThat(refused(() -> contribute(books, success, 0, 3)))
                .returns(Refused.Reason.CONFLICT, Refused::reason)
                .returns("parentKeyResult", refused -> refused.faults().get(0).field());
        assertThat(refused(() -> contribute(below, 0, books, 1)).reason()).isEqualTo(Refused.Reason.CONFLICT);
        assertThat(refused(() -> home(books, success)).faults().get(0).messageKey())
                .isEqualTo("okr.refused.contributes-already");
    }

    @Test
    void every_wrong_field_is_said_at_once() {
        assertThat(fields(() -> contribute(books, 99, 0, -1))).containsExactlyInAnyOrder("parentKeyResult", "weight");
        assertThat(fields(() -> contribute(books, 0, 0, 1_001))).containsExactlyInAnyOrder("parentKeyResult", "weight");
        assertThat(fields(() -> contribute(books, success, trust, 1))).contains("parentObjective");
    }

    @Test
    void a_loop_over_homes_key_results_and_contributions_is_refused_with_its_path() {
        int inner = desk.as("admin").objective(ledger, year, "Inner", success, 0);
        int innermost = desk.objective(payments, year, "Innermost");
        contribute(innermost, 0, inner, 1);

        Refused byContribution = refused(() -> contribute(trust, 0, innermost, 1));
        Refused byHome = refused(() -> desk.the(EditObjective.class)
                .edit(trust, 1, Desk.objectiveDraft(payments, year, "Trust", 0, innermost)));

        assertThat(byContribution.reason()).isEqualTo(Refused.Reason.CONFLICT);
        assertThat(byContribution.faults().get(0).arguments())
                .containsExactly(
                        "O-%d → O-%d → O-%d → KR-%d → O-%d".formatted(trust, innermost, inner, success, trust));
        assertThat(byHome.faults()).isEqualTo(byContribution.faults());
    }

    @Test
    void a_loop_is_a_loop_where_it_is_hidden_but_shows_no_key() {
        int secret = desk.as("admin").unit("Secret", 0, "members", List.of("sara"), List.of());
        int hidden = desk.objective(secret, year, "Hidden", 0, trust);
        int open = desk.objective(ledger, year, "Open", 0, hidden);

        Refused refused = refused(() -> contribute(desk.as("lea"), trust, 0, open, 1));

        assertThat(refused.faults().get(0).arguments())
                .containsExactly("O-%d → O-%d → … → O-%d".formatted(trust, open, trust));
    }

    @Test
    void nothing_is_aligned_to_an_inner_cycle() {
        assertThat(refused(() -> contribute(desk.as("lea"), trust, 0, books, 1))
                        .faults()
                        .get(0)
                        .messageKey())
                .isEqualTo("okr.refused.parent-cycle");
    }

    @Test
    void who_may_change_the_objective_contributes_and_who_may_change_either_end_withdraws() {
        assertThat(refused(() -> contribute(desk.as("lea"), books, success, 0, 1))
                        .reason())
                .isEqualTo(Refused.Reason.FORBIDDEN);
        int first = contribute(desk.as("otto"), books, success, 0, 1).id();

        assertThat(refused(() -> withdraw(desk.as("sid"), books, first)).reason())
                .isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(refused(() -> withdraw(desk.as("lea"), trust, first)).reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        withdraw(desk.as("lea"), books, first);
        assertThat(desk.the(ListContributions.class).ofObjective(books).gives()).isEmpty();
        int second = contribute(desk.as("otto"), books, success, 0, 1).id();
        withdraw(desk.as("otto"), books, second);
        assertThat(desk.the(ListContributions.class).ofKeyResult(success).gets())
                .isEmpty();
    }

    @Test
    void one_end_that_may_not_be_seen_makes_it_absent() {
        int secret = desk.as("admin").unit("Secret", 0, "members", List.of("sara"), List.of());
        int hidden = desk.objective(secret, year, "Hidden");
        int contribution = contribute(hidden, success, 0, 1).id();

        assertThat(desk.as("lea")
                        .the(ListContributions.class)
                        .ofKeyResult(success)
                        .gets())
                .isEmpty();
        assertThat(row("KR-" + success).contributions()).isZero();
        assertThat(refused(() -> withdraw(desk.as("lea"), hidden, contribution)).reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(fields(() -> contribute(desk.as("lea"), trust, 0, hidden, 1)))
                .containsExactly("parentObjective");
        assertThat(desk.as("sara")
                        .the(ListContributions.class)
                        .ofKeyResult(success)
                        .gets())
                .hasSize(1);
        assertThat(row("KR-" + success).contributions()).isEqualTo(1);
    }

    @Test
    void another_weight_is_another_version_and_each_change_is_in_the_log() {
        int id = contribute(books, success, 0, 1).id();

        ContributionView weighed = desk.the(WeighContribution.class).weigh(books, id, 1, 7);

        assertThat(weighed).returns(7.0, ContributionView::weight).returns(2L, ContributionView::version);
        assertThat(refused(() -> desk.the(WeighContribution.class).weigh(books, id, 1, 8))
                        .reason())
                .isEqualTo(Refused.Reason.STALE);
        assertThat(refused(() -> desk.the(WeighContribution.class).weigh(books, id, 2, 1e9))
                        .reason())
                .isEqualTo(Refused.Reason.INVALID);
        withdraw(desk, books, id);
        List<ChangeView> log = desk.as("admin")
                .the(ReadHistory.class)
                .readScope("cycle:" + quarter, 1, Page.Wanted.FIRST)
                .items();
        assertThat(log).extracting(ChangeView::element).containsOnly("contribution");
        assertThat(log).extracting(ChangeView::kind).containsExactly("created", "changed", "removed");
        assertThat(log.get(1).after()).containsEntry("weight", 7L).containsEntry("parentKeyResult", (long) success);
        assertThat(desk.the(ReadHistory.class)
                        .readScope("cycle:" + year, 2, Page.Wanted.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void the_board_says_how_many_contribute() {
        contribute(books, success, 0, 1);
        contribute(desk.as("admin"), desk.objective(ledger, year, "More"), success, 0, 1);

        assertThat(row("KR-" + success).contributions()).isEqualTo(2);
        assertThat(row("O-" + trust).contributions()).isZero();
    }

    @OnEveryDatabase
    void two_who_would_close_a_loop_together_at_once_do_not(Store every) throws Exception {
        Desk other = new Desk(every);
        int cycle = other.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = other.unit("Payments", 0);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 6; round++) {
                int one = other.objective(unit, cycle, "One");
                int two = other.objective(unit, cycle, "Two");
                int three = other.objective(unit, cycle, "Three");
                int part = other.keyResult(two, "Part", 0, 1, 1);

                int done = atOnce(
                        threads,
                        () -> contribute(other, one, part, 0, 1),
                        () -> contribute(other, two, 0, three, 1),
                        () -> other.the(EditObjective.class)
                                .edit(three, 1, Desk.objectiveDraft(unit, cycle, "Three", 0, one)));

                assertThat(done).isEqualTo(2);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many of them were not refused. */
    private static int atOnce(ExecutorService threads, Callable<?>... all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.length);
        List<Future<Boolean>> running = new ArrayList<>();
        for (Callable<?> one : all) {
            running.add(threads.submit(() -> {
                start.await();
                try {
                    one.call();
                    return true;
                } catch (Refused refused) {
                    assertThat(refused.faults().get(0).messageKey()).isEqualTo("okr.refused.loop");
                    return false;
                }
            }));
        }
        int done = 0;
        for (Future<Boolean> one : running) {
            done += one.get() ? 1 : 0;
        }
        return done;
    }

    private ContributionView contribute(int objective, int parentKeyResult, int parentObjective, double weight) {
        return contribute(desk, objective, parentKeyResult, parentObjective, weight);
    }

    private static ContributionView contribute(
            Desk at, int objective, int parentKeyResult, int parentObjective, double weight) {
        return at.the(Contribute.class)
                .contribute(objective, new Contribute.Draft(parentKeyResult, parentObjective, weight));
    }

    private static void withdraw(Desk at, int objective, int contribution) {
        at.the(WithdrawContribution.class).withdraw(objective, contribution);
    }

    private ObjectiveView home(int objective, int parentKeyResult) {
        return desk.the(EditObjective.class)
                .edit(objective, 1, Desk.objectiveDraft(ledger, quarter, "Quiet books", parentKeyResult, 0));
    }

    private BoardRowView row(String key) {
        Reading<BoardView> board = desk.the(ViewBoard.class).read(new BoardQuery("Payments", "2027"));
        return ((Reading.Shown<BoardView>) board)
                .value().rows().stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> fields(ThrowingCallable doing) {
        return refused(doing).faults().stream().map(Refused.Fault::field).toList();
    }

    private static Refused refused(ThrowingCallable doing) {
        Refused refused = catchThrowableOfType(Refused.class, doing);
        assertThat(refused).as("it should be refused").isNotNull();
        return refused;
    }
}
