package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Numbers;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.ObjectiveView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

class TogetherTest {
    @OnEveryDatabase
    void several_writes_are_one_revision_of_each_scope(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int later = desk.cycle("2028", "2028-01-01", "2028-12-31", 0);
        Writes writes = store.port(Writes.class);
        long nested = store.nestedTransactions();

        int trust = writes.together(Set.of(), () -> {
            int objective = desk.objective(unit, year, "Trust");
            int keyResult = desk.keyResult(objective, "Raise it", 0, 10, 1);
            desk.objective(unit, later, "More trust");
            desk.checkIn(keyResult, 5, 7);
            return objective;
        });

        assertThat(desk.progressOfObjective(trust)).isEqualTo(0.5);
        ChangeLog log = store.port(ChangeLog.class);
        assertThat(log.after(Scope.cycle(year), 0, 100))
                .extracting(Change::revision, Change::ordinal, Change::element)
                .containsExactly(
                        tuple(1L, 0, Element.OBJECTIVE),
                        tuple(1L, 1, Element.KEY_RESULT),
                        tuple(1L, 2, Element.CHECK_IN),
                        tuple(1L, 3, Element.KEY_RESULT),
                        tuple(1L, 4, Element.OBJECTIVE));
        assertThat(log.after(Scope.cycle(later), 0, 100))
                .extracting(Change::revision)
                .containsExactly(1L);
        assertThat(store.nestedTransactions()).isEqualTo(nested);
    }

    @OnEveryDatabase
    void each_keeps_its_own_reason(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.objective(unit, year, "Trust");
        desk.the(ChangeState.class).change(objective, new StateDraft("closed", ""));

        store.port(Writes.class).together(Set.of(), () -> {
            desk.the(ChangeState.class).change(objective, new StateDraft("active", "Not over yet"));
            return desk.objective(unit, year, "Speed");
        });

        assertThat(store.port(ChangeLog.class).after(Scope.cycle(year), 2, 100))
                .extracting(Change::reason)
                .containsExactly("Not over yet", "");
    }

    @OnEveryDatabase
    void one_that_is_refused_takes_all_with_it(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        ChangeLog.Revisions before = store.port(ChangeLog.class).revisions();

        assertThatThrownBy(() -> store.port(Writes.class).together(Set.of(), () -> {
                    own(desk, unit, year, "priya");
                    return desk.keyResult(999, "Raise it", 0, 10, 1);
                }))
                .isInstanceOf(Refused.class);

        assertThat(store.port(ChangeLog.class).revisions()).isEqualTo(before);
        assertThat(store.port(Objectives.class).afterId(0, 100)).isEmpty();
        assertThat(desk.notices).isEmpty();
        assertThat(store.port(Numbers.class).take(Element.OBJECTIVE, 1)).isEqualTo(1);
    }

    @OnEveryDatabase
    void what_was_written_before_is_read_inside_and_by_nobody_else_until_it_is_committed(Store store) {
        Desk desk = new Desk(store);
        Desk other = new Desk(store);
        desk.unit("Payments", 0);
        other.the(ListOrgUnits.class).list();
        AtomicInteger attempts = new AtomicInteger();

        int objective = store.port(Writes.class).together(Set.of(), () -> {
            attempts.incrementAndGet();
            int unit = desk.unit("Checkout", 0);
            int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
            int made = desk.objective(unit, cycle, "Trust");
            assertThat(aside(() -> desk.the(ListOrgUnits.class).list().size())).isEqualTo(1);
            assertThat(aside(() -> other.the(ListOrgUnits.class).list().size())).isEqualTo(1);
            return made;
        });

        assertThat(attempts).hasValue(2);
        assertThat(other.the(ViewObjective.class).view(objective).title()).isEqualTo("Trust");
        assertThat(other.the(ListOrgUnits.class).list()).hasSize(2);
        assertThat(desk.the(ListOrgUnits.class).list()).hasSize(2);
    }

    @OnEveryDatabase
    void nothing_that_was_never_committed_is_remembered(Store store) {
        Desk desk = new Desk(store);
        desk.unit("Payments", 0);
        Writes writes = store.port(Writes.class);

        writes.rehearse(
                () -> desk.unit("Checkout", 0),
                (made, noted) -> assertThat(desk.the(ListOrgUnits.class).list()).hasSize(2));
        assertThat(desk.the(ListOrgUnits.class).list()).hasSize(1);

        assertThatThrownBy(() -> writes.together(Set.of(), () -> {
                    desk.unit("Checkout", 0);
                    desk.the(ListOrgUnits.class).list();
                    throw Refused.notFound();
                }))
                .isInstanceOf(Refused.class);
        desk.unit("Sales", 0);
        assertThat(desk.the(ListOrgUnits.class).list())
                .extracting(view -> view.name())
                .containsExactlyInAnyOrder("Payments", "Sales");
    }

    @OnEveryDatabase
    void a_rehearsal_tells_what_would_be_and_leaves_nothing(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.objective(unit, year, "Trust");
        int keyResult = desk.keyResult(objective, "Raise it", 0, 10, 1);
        desk.checkIn(keyResult, 2, 5);
        ChangeLog.Revisions before = store.port(ChangeLog.class).revisions();

        List<Object> told = store.port(Writes.class)
                .rehearse(
                        () -> {
                            desk.checkIn(keyResult, 8, 5);
                            return own(desk, unit, year, "priya");
                        },
                        (made, noted) -> List.of(
                                made.key(),
                                desk.progressOfObjective(objective),
                                noted.stream().map(Changes.Noted::element).toList()));

        assertThat(told)
                .containsExactly(
                        "O-2",
                        0.8,
                        List.of(Element.CHECK_IN, Element.KEY_RESULT, Element.OBJECTIVE, Element.OBJECTIVE));
        assertThat(store.port(ChangeLog.class).revisions()).isEqualTo(before);
        assertThat(desk.progressOfObjective(objective)).isEqualTo(0.2);
        assertThat(desk.progress(keyResult)).isEqualTo(0.2);
        assertThat(desk.notices).isEmpty();
        assertThat(store.port(Objectives.class).afterId(0, 100)).hasSize(1);
        assertThat(own(desk, unit, year, "priya").key()).isEqualTo("O-2");
    }

    @OnEveryDatabase
    void people_are_told_once_all_of_it_is_done(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);

        store.port(Writes.class).together(Set.of(), () -> {
            own(desk, unit, year, "priya");
            own(desk, unit, year, "tomas");
            assertThat(desk.notices).isEmpty();
            return 0;
        });

        assertThat(desk.notices).extracting(notice -> notice.recipient().key()).containsExactly("priya", "tomas");
    }

    @OnEveryDatabase
    void what_failed_within_is_never_kept_even_if_the_work_goes_on(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.objective(unit, year, "Trust");
        Writes writes = store.port(Writes.class);

        assertThatThrownBy(() -> writes.together(Set.of(), () -> {
                    desk.the(TrashObjective.class).trash(objective);
                    try {
                        writes.write(Set.of(Scope.cycle(year)), "mei", Desk.TODAY, changes -> {
                            throw Refused.stale();
                        });
                    } catch (Refused refused) {
                        return 1;
                    }
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one of several writes");

        assertThat(desk.the(ViewObjective.class).view(objective).title()).isEqualTo("Trust");
    }

    @OnEveryDatabase
    void a_number_that_somebody_takes_meanwhile_is_not_given_twice(Store store) {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        AtomicInteger attempts = new AtomicInteger();

        List<String> keys = store.port(Writes.class).together(Set.of(Scope.cycle(year)), () -> {
            String first = own(desk, unit, year, "").key();
            if (attempts.incrementAndGet() == 1) {
                assertThat(aside(() -> store.port(Numbers.class).take(Element.OBJECTIVE, 1)))
                        .isEqualTo(1);
            }
            return List.of(first, own(desk, unit, year, "").key());
        });

        assertThat(attempts).hasValue(2);
        assertThat(keys).containsExactly("O-2", "O-3");
        assertThat(own(desk, unit, year, "").key()).isEqualTo("O-4");
    }

    @OnEveryDatabase
    void many_at_once_that_write_here_and_there_in_any_order_all_get_through(Store store) throws Exception {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0);
        List<Integer> cycles = List.of(
                desk.cycle("2026", "2026-01-01", "2026-12-31", 0),
                desk.cycle("2027", "2027-01-01", "2027-12-31", 0),
                desk.cycle("2028", "2028-01-01", "2028-12-31", 0));
        Writes writes = store.port(Writes.class);
        int threads = 6;
        int each = 4;
        ExecutorService running = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                all.add(running.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        writes.together(Set.of(), () -> {
                            int one = desk.objective(unit, cycles.get(first % 3), "Here");
                            desk.keyResult(one, "Raise it", 0, 10, 1);
                            return desk.objective(unit, cycles.get((first + 1 + first / 3) % 3), "There");
                        });
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            running.shutdownNow();
        }

        List<Objective> made = store.port(Objectives.class).afterId(0, 1_000);
        assertThat(made).hasSize(2 * threads * each);
        assertThat(new HashSet<>(made.stream().map(Objective::key).toList())).hasSize(made.size());
        for (int cycle : cycles) {
            List<Change> log = store.port(ChangeLog.class).after(Scope.cycle(cycle), 0, 1_000);
            assertThat(log.stream().map(Change::revision).distinct())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, log.get(log.size() - 1).revision())
                                    .boxed()
                                    .toList());
        }
    }

    private static ObjectiveView own(Desk desk, int unit, int cycle, String owner) {
        return desk.the(CreateObjective.class)
                .create(new ObjectiveDraft(unit, cycle, "Trust", "", owner, "committed", 1, 0, 0));
    }

    /** Asks in another thread, which is in no transaction. */
    private static <T> T aside(Callable<T> question) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(question).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            thread.shutdownNow();
        }
    }
}
