package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.ListContributions;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.ContributionView;
import io.throughline.okr.view.MoveView;
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

class MoveTest {
    private Store store;
    private Desk desk;
    private int year;
    private int summer;
    private int autumn;
    private int payments;
    private int ledger;
    private int top;
    private int rate;
    private int team;
    private int speed;
    private int part;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = Store.at(Engine.H2.fresh(folder));
        desk = new Desk(store);
        year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        summer = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        autumn = desk.cycle("2027 Q4", "2027-10-01", "2027-12-31", year);
        payments = desk.unit("Payments", 0, "lea");
        ledger = desk.unit("Ledger", 0, "otto", "lea");
        top = desk.objective(payments, year, "Top");
        rate = desk.keyResult(top, "Rate", 0, 10, 1);
        team = desk.objective(payments, summer, "Team", rate, 0);
        speed = desk.keyResult(team, "Speed", 0, 10, 1);
        part = desk.objective(payments, summer, "Part", speed, 0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void all_below_goes_into_another_cycle_in_one_revision_of_each_with_what_hangs_on_it() {
        desk.checkIn(speed, 5, 5);
        desk.jira.epic(10, "PAY-1", 1);
        desk.the(LinkIssue.class).link(speed, "PAY-1");
        desk.the(Contribute.class).contribute(part, new Contribute.Draft(0, top, 2));
        long before = revision(autumn);
        long left = revision(summer);

        MoveView moved = move(team, 0, autumn);

        assertThat(moved.done()).isTrue();
        assertThat(moved.moved()).extracting(ChainView::key).containsExactly("O-" + team, "KR-" + speed, "O-" + part);
        assertThat(revision(autumn)).isEqualTo(before + 1);
        assertThat(revision(summer)).isEqualTo(left + 1);
        assertThat(objective(team).written().cycle()).isEqualTo(autumn);
        assertThat(objective(part).written().cycle()).isEqualTo(autumn);
        assertThat(objective(part).written().home().keyResult()).isEqualTo(speed);
        assertThat(keyResult(speed).cycle()).isEqualTo(autumn);
        assertThat(keyResult(speed).progress().share()).isEqualTo(0.5);
        assertThat(store.port(IssueLinks.class).of(List.of(speed)))
                .extracting(IssueLink::cycle)
                .containsExactly(autumn);
        assertThat(desk.the(ListCheckIns.class).list(speed, Page.Wanted.FIRST).items())
                .hasSize(1);
        assertThat(desk.the(ListContributions.class).ofObjective(part).gives())
                .extracting(ContributionView::cycle)
                .containsExactly("2027 Q4");
        assertThat(log(autumn, before))
                .extracting(Change::element, Change::elementId)
                .containsExactly(
                        tuple(Element.OBJECTIVE, team),
                        tuple(Element.OBJECTIVE, part),
                        tuple(Element.KEY_RESULT, speed),
                        tuple(Element.CONTRIBUTION, 1),
                        tuple(Element.ISSUE_LINK, 1));
    }

    @Test
    void boards_that_are_remembered_follow() {
        assertThat(keys("2027 Q3")).containsExactly("O-" + team, "KR-" + speed, "O-" + part);
        assertThat(keys("2027 Q4")).isEmpty();

        move(team, 0, autumn);

        assertThat(keys("2027 Q3")).isEmpty();
        assertThat(keys("2027 Q4")).containsExactly("O-" + team, "KR-" + speed, "O-" + part);
        assertThat(keys("2027")).containsExactly("O-" + top, "KR-" + rate, "O-" + team, "KR-" + speed, "O-" + part);
    }

    @Test
    void what_is_of_another_org_unit_stays_of_it_and_what_is_of_the_same_goes_along() {
        int others = desk.objective(ledger, summer, "Others", speed, 0);
        int third = desk.unit("Third", 0);

        MoveView moved = move(team, third, 0);

        assertThat(moved.moved()).extracting(ChainView::key).containsExactly("O-" + team, "KR-" + speed, "O-" + part);
        assertThat(objective(part).written().orgUnit()).isEqualTo(third);
        assertThat(keyResult(speed).orgUnit()).isEqualTo(third);
        assertThat(objective(others).written().orgUnit()).isEqualTo(ledger);
        assertThat(objective(others).version()).isEqualTo(1);
        assertThat(objective(top).written().orgUnit()).isEqualTo(payments);
    }

    @Test
    void another_home_moves_nothing_but_the_objective_itself_and_closes_no_loop() {
        int other = desk.objective(ledger, year, "Other");

        MoveView moved = desk.the(MoveObjective.class).move(team, new MoveObjective.Draft(0, 0, true, 0, other, false));

        assertThat(moved.moved()).extracting(ChainView::key).containsExactly("O-" + team);
        assertThat(objective(team).written().home().objective()).isEqualTo(other);
        Refused loop = refused(
                () -> desk.the(MoveObjective.class).move(team, new MoveObjective.Draft(0, 0, true, 0, part, false)));
        assertThat(loop.reason()).isEqualTo(Refused.Reason.CONFLICT);
        assertThat(loop.faults().get(0).arguments())
                .containsExactly("O-%d → O-%d → KR-%d → O-%d".formatted(team, part, speed, team));
        desk.the(MoveObjective.class).move(team, new MoveObjective.Draft(0, 0, true, 0, 0, false));
        assertThat(objective(team).written().home().none()).isTrue();
    }

    @Test
    void what_would_be_torn_apart_stands_in_the_way_and_is_said_before_anything_is_written() {
        int alone = desk.cycle("2028", "2028-01-01", "2028-12-31", 0);
        desk.the(Contribute.class).contribute(part, new Contribute.Draft(rate, 0, 1));
        long left = revision(summer);

        MoveView asked = desk.the(MoveObjective.class).move(team, new MoveObjective.Draft(0, alone, false, 0, 0, true));

        assertThat(asked.done()).isFalse();
        assertThat(asked.moved()).hasSize(3);
        assertThat(asked.obstacles()).extracting(MoveView.Obstacle::messageKey).containsOnly("okr.refused.move-apart");
        assertThat(asked.obstacles())
                .extracting(MoveView.Obstacle::arguments)
                .containsExactly(List.of("O-" + team, "KR-" + rate), List.of("O-" + part, "KR-" + rate));
        assertThat(refused(() -> move(team, 0, alone)).faults()).hasSize(2);
        assertThat(revision(summer)).isEqualTo(left);
        assertThat(objective(team).written().cycle()).isEqualTo(summer);
    }

    @Test
    void what_stays_in_an_inner_cycle_stands_in_the_way_of_what_it_is_aligned_to() {
        int next = desk.cycle("2028", "2028-01-01", "2028-12-31", 0);

        assertThat(refused(() -> move(top, 0, next)).faults().get(0).arguments())
                .containsExactly("O-" + team, "KR-" + rate);
    }

    @Test
    void who_may_not_change_what_is_below_leaves_it_behind_if_it_may_stay() {
        int elsewhere = desk.objective(ledger, summer, "Elsewhere", speed, 0);
        desk.as("lea");
        desk.the(MoveObjective.class).move(elsewhere, new MoveObjective.Draft(0, 0, true, 0, 0, true));
        int fixed = desk.as("admin").unit("Fixed", 0, "sid");
        int sids = desk.as("sid").objective(fixed, summer, "Sid's", 0, team);
        desk.as("lea");

        assertThat(refused(() -> move(team, 0, autumn)).faults().get(0).arguments())
                .containsExactly("O-" + sids, "O-" + team);
        move(team, ledger, 0);
        assertThat(objective(sids).written().orgUnit()).isEqualTo(fixed);
        assertThat(refused(() -> move(desk.as("sid"), team, fixed, 0)).reason()).isEqualTo(Refused.Reason.FORBIDDEN);
        assertThat(refused(() -> move(desk.as("lea"), team, fixed, 0)).reason()).isEqualTo(Refused.Reason.FORBIDDEN);
    }

    @Test
    void nothing_goes_into_a_closed_cycle_or_one_that_is_not_there() {
        int closed = desk.the(CreateCycle.class)
                .create(new CycleDraft("2026", "year", "2026-01-01", "2026-12-31", 0), "closed")
                .id();

        assertThat(refused(() -> move(part, 0, closed)).reason()).isEqualTo(Refused.Reason.CONFLICT);
        assertThat(refused(() -> move(part, 0, 99)).faults().get(0).field()).isEqualTo("cycle");
        assertThat(refused(() -> move(part, 99, 0)).faults().get(0).field()).isEqualTo("orgUnit");
    }

    @OnEveryDatabase
    void it_is_worked_out_in_as_many_statements_for_forty_goals_as_for_four(Store every) {
        Desk other = new Desk(every);
        int cycle = other.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = other.unit("Payments", 0);
        int goal = other.unit("Ledger", 0);
        int above = other.objective(unit, cycle, "Above");
        grow(other, unit, cycle, above, 2);
        long few = asked(every, other, above, goal);
        grow(other, unit, cycle, above, 18);

        assertThat(asked(every, other, above, goal)).isEqualTo(few).isLessThan(20);
        assertThat(move(other, above, goal, 0).moved()).hasSize(41);
    }

    @OnEveryDatabase
    void a_goal_that_goes_elsewhere_and_one_who_aligns_to_it_at_once_leave_no_alignment_inwards(Store every)
            throws Exception {
        Desk other = new Desk(every);
        int around = other.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int one = other.cycle("Q3", "2027-07-01", "2027-09-30", around);
        int two = other.cycle("Q4", "2027-10-01", "2027-12-31", around);
        int unit = other.unit("Payments", 0);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 6; round++) {
                int goes = other.objective(unit, one, "Goes");
                int aligns = other.objective(unit, one, "Aligns");

                int done = atOnce(threads, () -> move(other, goes, 0, two), () -> other.the(Contribute.class)
                        .contribute(aligns, new Contribute.Draft(0, goes, 1)));

                assertThat(done).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void grow(Desk at, int unit, int cycle, int above, int count) {
        for (int i = 0; i < count; i++) {
            at.keyResult(at.objective(unit, cycle, "Below", 0, above), "Part", 0, 1, 1);
        }
    }

    private static long asked(Store at, Desk who, int objective, int unit) {
        long before = at.statements();
        who.the(MoveObjective.class).move(objective, new MoveObjective.Draft(unit, 0, false, 0, 0, true));
        return at.statements() - before;
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

    private MoveView move(int objective, int unit, int cycle) {
        return move(desk, objective, unit, cycle);
    }

    private static MoveView move(Desk at, int objective, int unit, int cycle) {
        return at.the(MoveObjective.class).move(objective, new MoveObjective.Draft(unit, cycle, false, 0, 0, false));
    }

    private Objective objective(int id) {
        return store.port(Objectives.class).byId(id).orElseThrow();
    }

    private KeyResult keyResult(int id) {
        return store.port(KeyResults.class).byId(id).orElseThrow();
    }

    private long revision(int cycle) {
        return store.port(ChangeLog.class).revisions().of(Scope.cycle(cycle));
    }

    private List<Change> log(int cycle, long after) {
        return store.port(ChangeLog.class).after(Scope.cycle(cycle), after, 100);
    }

    private List<String> keys(String cycle) {
        Reading<BoardView> board = desk.the(ViewBoard.class).read(new BoardQuery("Payments", cycle));
        return ((Reading.Shown<BoardView>) board)
                .value().rows().stream().map(BoardRowView::key).toList();
    }

    private static Refused refused(ThrowingCallable doing) {
        Refused refused = catchThrowableOfType(Refused.class, doing);
        assertThat(refused).as("it should be refused").isNotNull();
        return refused;
    }
}
