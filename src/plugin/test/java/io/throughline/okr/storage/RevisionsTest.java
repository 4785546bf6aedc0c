package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.progress.LinkedProjects;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class RevisionsTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");
    private static final Scope CYCLE = Scope.cycle(5);

    @OnEveryDatabase
    void one_write_is_one_revision_of_each_scope_however_much_it_changes(Store store) {
        store.port(Writes.class).write(Set.of(CYCLE, Scope.SHARED), "mei", NOW, changes -> {
            changes.created(CYCLE, Element.OBJECTIVE, 1, new Facts().with("title", "Trust"));
            changes.computed(CYCLE, Element.KEY_RESULT, 7);
            changes.created(Scope.SHARED, Element.CYCLE, 5, new Facts().with("name", "2027"));
            return 0;
        });

        assertThat(store.port(ChangeLog.class).after(CYCLE, 0, 10))
                .containsExactly(
                        new Change(
                                CYCLE,
                                1,
                                0,
                                Element.OBJECTIVE,
                                1,
                                Change.Kind.CREATED,
                                "mei",
                                NOW,
                                new Facts(),
                                new Facts().with("title", "Trust"),
                                ""),
                        new Change(
                                CYCLE,
                                1,
                                1,
                                Element.KEY_RESULT,
                                7,
                                Change.Kind.COMPUTED,
                                "mei",
                                NOW,
                                new Facts(),
                                new Facts(),
                                ""));
        assertThat(store.port(ChangeLog.class).after(Scope.SHARED, 0, 10))
                .extracting(Change::revision, Change::ordinal)
                .containsExactly(tuple(1L, 0));
    }

    @OnEveryDatabase
    void a_write_that_changes_nothing_is_no_revision(Store store) {
        Writes writes = store.port(Writes.class);

        writes.write(Set.of(CYCLE), "mei", NOW, changes -> 0);
        note(writes, 1);

        assertThat(revisions(store)).containsExactly(1L);
    }

    @OnEveryDatabase
    void a_write_that_fails_leaves_nothing(Store store) {
        Writes writes = store.port(Writes.class);
        note(writes, 1);

        assertThatThrownBy(() -> writes.write(Set.of(CYCLE), "mei", NOW, changes -> {
                    changes.computed(CYCLE, Element.KEY_RESULT, 2);
                    store.port(LinkedProjects.class).add(Set.of(9L));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        note(writes, 3);

        assertThat(revisions(store)).containsExactly(1L, 2L);
        assertThat(store.port(LinkedProjects.class).all()).isEmpty();
    }

    @OnEveryDatabase
    void a_write_within_a_write_is_refused(Store store) {
        Writes writes = store.port(Writes.class);

        assertThatThrownBy(() -> writes.write(Set.of(CYCLE), "mei", NOW, changes -> {
                    note(writes, 1);
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within a write");
        note(writes, 2);

        assertThat(revisions(store)).containsExactly(1L);
    }

    @OnEveryDatabase
    void a_change_of_a_scope_that_was_not_taken_is_refused(Store store) {
        Writes writes = store.port(Writes.class);

        assertThatThrownBy(() -> writes.write(Set.of(Scope.SHARED), "mei", NOW, changes -> {
                    changes.computed(CYCLE, Element.KEY_RESULT, 1);
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cycle:5");
    }

    @OnEveryDatabase
    void sixteen_writers_at_once_leave_no_gap_and_lose_nothing(Store store) throws Exception {
        Writes writes = store.port(Writes.class);
        int writers = 16;
        int each = 10;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                // Half of them take both scopes, so that the order of taking matters.
                Set<Scope> scopes = writer % 2 == 0 ? Set.of(CYCLE) : Set.of(Scope.SHARED, CYCLE);
                running.add(threads.submit(() -> IntStream.range(0, each)
                        .forEach(i -> writes.write(scopes, "mei", NOW, changes -> {
                            scopes.forEach(scope -> changes.computed(scope, Element.KEY_RESULT, 1 + i));
                            return 0;
                        }))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(revisions(store))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
        assertThat(store.port(ChangeLog.class).revisions().byScope())
                .containsEntry(CYCLE, (long) writers * each)
                .containsEntry(Scope.SHARED, writers / 2L * each);
    }

    @OnEveryDatabase
    void a_revision_is_never_cut_in_two(Store store) {
        Writes writes = store.port(Writes.class);
        note(writes, 1);
        writes.write(Set.of(CYCLE), "mei", NOW, changes -> {
            IntStream.rangeClosed(1, 5).forEach(id -> changes.computed(CYCLE, Element.KEY_RESULT, id));
            return 0;
        });
        ChangeLog log = store.port(ChangeLog.class);

        assertThat(log.after(CYCLE, 0, 3)).extracting(Change::revision).containsExactly(1L);
        assertThat(log.after(CYCLE, 1, 3)).extracting(Change::ordinal).containsExactly(0, 1, 2, 3, 4);
    }

    @OnEveryDatabase
    void epoch_and_revisions_are_one_statement_and_the_epoch_stays(Store store) {
        note(store.port(Writes.class), 1);
        long before = store.statements();
        ChangeLog.Revisions first = store.port(ChangeLog.class).revisions();

        assertThat(store.statements() - before).isEqualTo(1);
        assertThat(first.epoch()).hasSizeGreaterThan(20);
        try (Store again = store.reopened()) {
            assertThat(again.port(ChangeLog.class).revisions()).isEqualTo(first);
        }
    }

    private static void note(Writes writes, int id) {
        writes.write(Set.of(CYCLE), "mei", NOW, changes -> {
            changes.computed(CYCLE, Element.KEY_RESULT, id);
            return 0;
        });
    }

    private static List<Long> revisions(Store store) {
        return store.port(ChangeLog.class).after(CYCLE, 0, 1_000).stream()
                .map(Change::revision)
                .toList();
    }
}
