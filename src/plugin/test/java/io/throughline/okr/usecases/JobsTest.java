package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.memory.MemoryJobFiles;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.job.Acting;
import io.throughline.okr.usecases.job.CancelJob;
import io.throughline.okr.usecases.job.ClusterLock;
import io.throughline.okr.usecases.job.FetchJobFile;
import io.throughline.okr.usecases.job.JobShelf;
import io.throughline.okr.usecases.job.RunJobs;
import io.throughline.okr.usecases.job.StartJob;
import io.throughline.okr.usecases.job.TidyJobs;
import io.throughline.okr.usecases.job.ViewJobs;
import io.throughline.okr.usecases.job.Works;
import io.throughline.okr.usecases.sight.Viewers;
import io.throughline.okr.view.JobView;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Long work on a store that several nodes share. */
class JobsTest {
    private final MemoryJobFiles files = new MemoryJobFiles();
    private final ReentrantLock locked = new ReentrantLock();

    private final ClusterLock lock = (name, work) -> {
        if (!locked.tryLock()) {
            return false;
        }
        try {
            work.run();
        } finally {
            locked.unlock();
        }
        return true;
    };

    /** One of the nodes, with the kinds of work it knows. */
    private final class Node {
        private final RunJobs run;
        private final StartJob start;
        private final CancelJob cancel;
        private final ViewJobs view;
        private final FetchJobFile fetch;

        Node(Desk desk, Counting... kinds) {
            Jobs jobs = desk.the(Jobs.class);
            Clock clock = desk.the(Clock.class);
            Works works = () -> List.of(kinds);
            JobShelf shelf = new JobShelf(desk.the(Viewers.class), jobs, files, works, clock);
            run = new RunJobs(lock, jobs, files, works, desk.the(Acting.class), clock);
            start = new StartJob(shelf, jobs, files, works, clock);
            cancel = new CancelJob(shelf, jobs, files, works, clock);
            view = new ViewJobs(shelf, jobs);
            fetch = new FetchJobFile(shelf, files, works);
        }

        int ordered(String kind) {
            return start.start(new StartJob.Draft(kind, new Facts(), "")).id();
        }
    }

    @OnEveryDatabase
    void work_waits_runs_and_leaves_a_file(Store store) throws Exception {
        Desk desk = new Desk(store);
        Counting counting = new Counting("count", true);
        Node node = new Node(desk, counting);
        int id = node.ordered("count");
        assertThat(node.view.one(id).state()).isEqualTo("waiting");
        counting.before = number -> {
            if (number == 6) {
                desk.wait(Duration.ofSeconds(25));
                node.run.beat();
                JobView now = node.view.one(id);
                assertThat(now.state()).isEqualTo("running");
                assertThat(now.done()).isEqualTo(5);
                assertThat(now.total()).isEqualTo(10);
                assertThat(now.remainingSeconds()).isEqualTo(25);
            }
        };

        assertThat(node.run.runNext()).isTrue();

        JobView done = node.view.one(id);
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.messageKey()).isEqualTo("okr.job.exported");
        assertThat(done.remainingSeconds()).isEqualTo(-1);
        try (InputStream made = node.fetch.fetch(id).content().open()) {
            assertThat(new String(made.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("1\n2\n")
                    .endsWith("10\n");
        }
        assertThat(node.run.runNext()).isFalse();
    }

    @OnEveryDatabase
    void of_a_kind_one_runs_at_a_time_and_another_kind_need_not_wait(Store store) {
        Desk desk = new Desk(store);
        Counting counting = new Counting("count", true);
        Counting other = new Counting("other", true);
        Node here = new Node(desk, counting, other);
        Node there = new Node(desk, counting, other);
        int first = here.ordered("count");
        int second = here.ordered("count");
        int third = here.ordered("other");
        List<String> seen = new ArrayList<>();
        counting.before = number -> {
            if (number == 1 && seen.isEmpty()) {
                seen.add("begun");
                assertThat(there.run.runNext()).isTrue();
                assertThat(there.run.runNext()).isFalse();
                seen.add(there.view.one(second).state());
                seen.add(there.view.one(third).state());
            }
        };

        here.run.runNext();

        assertThat(seen).containsExactly("begun", "waiting", "done");
        assertThat(here.view.one(first).state()).isEqualTo("done");
        assertThat(here.run.runNext()).isTrue();
        assertThat(here.view.one(second).state()).isEqualTo("done");
    }

    @OnEveryDatabase
    void what_a_silent_node_ran_goes_on_elsewhere_from_where_it_was(Store store) {
        Desk desk = new Desk(store);
        Counting dying = new Counting("count", true);
        Counting living = new Counting("count", true);
        Node dead = new Node(desk, dying);
        Node alive = new Node(desk, living);
        int id = dead.ordered("count");
        dying.before = number -> {
            if (number == 4) {
                throw new NoClassDefFoundError("the node is gone");
            }
        };
        assertThatThrownBy(dead.run::runNext).isInstanceOf(NoClassDefFoundError.class);
        desk.wait(Duration.ofSeconds(59));
        assertThat(alive.run.runNext()).isFalse();
        desk.wait(Duration.ofSeconds(2));

        assertThat(alive.run.runNext()).isTrue();

        assertThat(living.counted).containsExactly(4, 5, 6, 7, 8, 9, 10);
        assertThat(alive.view.one(id))
                .extracting(JobView::state, JobView::attempts)
                .containsExactly("done", 2);
    }

    @OnEveryDatabase
    void a_node_that_was_only_thought_to_be_dead_stops_and_spoils_nothing(Store store) {
        Desk desk = new Desk(store);
        Counting slow = new Counting("count", true);
        Counting quick = new Counting("count", true);
        Node here = new Node(desk, slow);
        Node there = new Node(desk, quick);
        int id = here.ordered("count");
        slow.before = number -> {
            if (number == 3) {
                desk.wait(Duration.ofMinutes(2));
                assertThat(there.run.runNext()).isTrue();
            }
        };

        here.run.runNext();

        assertThat(slow.counted).containsExactly(1, 2, 3);
        assertThat(quick.counted).containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(here.view.one(id))
                .extracting(JobView::state, JobView::done, JobView::attempts)
                .containsExactly("done", 10L, 2);
        assertThat(files.count()).as("what the first one wrote is gone").isEqualTo(1);
    }

    @OnEveryDatabase
    void what_kills_its_node_every_time_is_given_up(Store store) {
        Desk desk = new Desk(store);
        Counting deadly = new Counting("count", false);
        deadly.before = number -> {
            throw new NoClassDefFoundError("again");
        };
        Node node = new Node(desk, deadly);
        int id = node.ordered("count");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(node.run::runNext).isInstanceOf(NoClassDefFoundError.class);
            desk.wait(Duration.ofMinutes(2));
        }

        assertThat(node.run.runNext()).isFalse();

        assertThat(node.view.one(id))
                .extracting(JobView::state, JobView::messageKey, JobView::arguments)
                .containsExactly("failed", "okr.job.given-up", List.of(5L));
    }

    @OnEveryDatabase
    void cancelling_is_seen_within_a_batch_and_what_was_cancelled_goes_on_or_begins_anew(Store store) {
        for (boolean resumes : new boolean[] {true, false}) {
            Desk desk = new Desk(store);
            String kind = resumes ? "on" : "anew";
            Counting counting = new Counting(kind, resumes);
            Node node = new Node(desk, counting);
            int id = node.ordered(kind);
            counting.before = number -> {
                if (number == 4) {
                    assertThat(node.cancel.cancel(id).cancelling()).isTrue();
                }
            };
            node.run.runNext();
            assertThat(counting.counted).containsExactly(1, 2, 3, 4);
            assertThat(node.view.one(id))
                    .extracting(JobView::state, JobView::messageKey, JobView::resumable)
                    .containsExactly("cancelled", "okr.job.cancelled", true);
            counting.before = number -> {};
            counting.counted.clear();

            assertThat(node.cancel.resume(id).state()).isEqualTo("waiting");
            node.run.runNext();

            assertThat(counting.counted).hasSize(resumes ? 6 : 10).endsWith(9, 10);
            assertThat(node.view.one(id).state()).isEqualTo("done");
            assertThatThrownBy(() -> node.cancel.resume(id))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.CONFLICT));
        }
    }

    @OnEveryDatabase
    void what_only_waits_is_cancelled_at_once(Store store) {
        Node node = new Node(new Desk(store), new Counting("count", true));
        int id = node.ordered("count");

        assertThat(node.cancel.cancel(id).state()).isEqualTo("cancelled");

        assertThat(node.run.runNext()).isFalse();
        assertThat(node.cancel.cancel(id).state()).isEqualTo("cancelled");
    }

    @OnEveryDatabase
    void a_node_that_goes_down_gives_back_what_it_runs(Store store) {
        Desk desk = new Desk(store);
        Counting counting = new Counting("count", true);
        Node here = new Node(desk, counting);
        Node there = new Node(desk, counting);
        int id = here.ordered("count");
        counting.before = number -> {
            if (number == 5) {
                here.run.leave();
            }
        };
        here.run.runNext();
        assertThat(here.view.one(id).state()).isEqualTo("waiting");
        assertThat(here.run.runNext()).isFalse();

        assertThat(there.run.runNext()).isTrue();

        assertThat(here.view.one(id).attempts()).as("it was given back").isEqualTo(1);
        assertThat(counting.counted).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @OnEveryDatabase
    void what_fails_says_why_in_a_text_and_nothing_of_itself(Store store) {
        Desk desk = new Desk(store);
        Counting counting = new Counting("count", true);
        Node node = new Node(desk, counting);
        int refused = node.ordered("count");
        counting.before = number -> {
            throw new Refused(Refused.Reason.INVALID, "rows[3]", "okr.refused.too-long", 255);
        };
        node.run.runNext();
        int broken = node.ordered("count");
        counting.before = number -> {
            throw new IllegalStateException("jdbc:secret");
        };
        node.run.runNext();

        assertThat(node.view.one(refused))
                .extracting(JobView::state, JobView::messageKey, JobView::arguments)
                .containsExactly("failed", "okr.job.wrong", List.of(1L, "rows[3]"));
        assertThat(node.view.one(broken))
                .extracting(JobView::state, JobView::messageKey, JobView::arguments)
                .containsExactly("failed", "okr.job.broke", List.of((long) broken));
        assertThat(files.count()).isZero();
    }

    @OnEveryDatabase
    void administrators_see_their_own_and_nobody_else_sees_any(Store store) {
        Desk desk = new Desk(store);
        Node node = new Node(desk, new Counting("count", true));
        int id = node.ordered("count");
        store.port(Jobs.class).change(id, job -> job.cancelled(Desk.TODAY));

        desk.as("mei");
        assertReason(() -> node.view.all(), Refused.Reason.FORBIDDEN);
        assertReason(() -> node.view.one(id), Refused.Reason.FORBIDDEN);
        assertReason(() -> node.ordered("count"), Refused.Reason.FORBIDDEN);
        desk.as("admin");
        assertThat(node.view.all()).extracting(JobView::id).containsExactly(id);
        Job foreign =
                store.port(Jobs.class).add(Job.ordered(new Job.Order("count", new Facts(), "", "root"), Desk.TODAY));
        assertReason(() -> node.view.one(foreign.id()), Refused.Reason.NOT_FOUND);
        assertReason(() -> node.cancel.cancel(foreign.id()), Refused.Reason.NOT_FOUND);
        assertReason(() -> node.cancel.resume(foreign.id()), Refused.Reason.NOT_FOUND);
        assertReason(() -> node.fetch.fetch(foreign.id()), Refused.Reason.NOT_FOUND);
    }

    @OnEveryDatabase
    void what_is_ordered_wrongly_is_refused_naming_the_field(Store store) {
        Node node = new Node(new Desk(store), new Counting("count", true));

        assertFields(node, new StartJob.Draft("dance", new Facts(), ""), "kind");
        assertFields(
                node, new StartJob.Draft("count", new Facts().with("wrong", 1), "abc"), "file", "parameters.wrong");
        IntStream.range(0, 20).forEach(i -> node.ordered("count"));
        assertReason(() -> node.ordered("count"), Refused.Reason.CONFLICT);
    }

    @OnEveryDatabase
    void a_hundred_that_ended_are_kept_and_the_oldest_goes_with_its_file(Store store) {
        Desk desk = new Desk(store);
        Node node = new Node(desk, new Counting("count", true));
        for (int i = 0; i < 102; i++) {
            node.ordered("count");
            node.run.runNext();
            desk.wait(Duration.ofSeconds(1));
        }

        new TidyJobs(lock, store.port(Jobs.class), files, desk.the(Clock.class)).tidy();

        assertThat(store.port(Jobs.class).in(Set.of(Job.State.DONE))).hasSize(100);
        assertThat(files.count()).isEqualTo(100);
        assertThat(node.view.all()).hasSize(100);
    }

    @OnEveryDatabase
    void many_that_look_at_once_take_each_job_once(Store store) throws Exception {
        Desk desk = new Desk(store);
        int nodes = 8;
        List<Counting> kinds = IntStream.range(0, nodes)
                .mapToObj(i -> new Counting("kind" + i, true))
                .toList();
        Node first = new Node(desk, kinds.toArray(Counting[]::new));
        kinds.forEach(kind -> first.ordered(kind.kind()));
        ClusterLock open = (name, work) -> {
            work.run();
            return true;
        };
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                // Without the lock: what the row alone makes sure.
                RunJobs node = new RunJobs(
                        open,
                        store.port(Jobs.class),
                        files,
                        () -> List.copyOf(kinds),
                        desk.the(Acting.class),
                        desk.the(Clock.class));
                running.add(threads.submit(() -> {
                    while (node.runNext()) {
                        // until there is none
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        first.run.runNext();

        assertThat(kinds).allSatisfy(kind -> assertThat(kind.counted).hasSize(Counting.TO));
        assertThat(store.port(Jobs.class).of("admin", 100))
                .extracting(Job::state, job -> job.run().attempts())
                .containsOnly(tuple(Job.State.DONE, 1));
    }

    @OnEveryDatabase
    void a_job_is_read_as_it_was_stored(Store store) {
        Jobs jobs = store.port(Jobs.class);
        Facts parameters = new Facts().with("dryRun", true).with("names", List.of("长", "\u0001\""));
        Job waiting = jobs.add(Job.ordered(new Job.Order("count", parameters, "file", "mei"), Desk.TODAY));
        assertThat(jobs.byId(waiting.id())).contains(waiting);
        Job running = waiting.taken("token", Desk.TODAY.plusSeconds(3))
                .reached("长".repeat(2_000), new Job.Amount(5, 9_000_000_000L), Desk.TODAY.plusSeconds(4))
                .cancelled(Desk.TODAY);
        assertThat(jobs.change(waiting.id(), now -> running)).contains(running);
        assertThat(jobs.byId(waiting.id())).contains(running);
        Job ended = running.ended(
                Job.State.FAILED,
                new Job.Ending(Desk.TODAY, "okr.job.broke", List.of("text", 3, 0.25, true), "result"));
        jobs.change(waiting.id(), now -> ended);
        assertThat(jobs.byId(waiting.id())).contains(ended);
        assertThat(jobs.in(Set.of(Job.State.FAILED))).containsExactly(ended);
        jobs.remove(List.of(waiting.id()));
        assertThat(jobs.byId(waiting.id())).isEmpty();
        assertThat(jobs.change(waiting.id(), now -> now)).isEmpty();
    }

    private static void assertReason(Runnable act, Refused.Reason reason) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.reason())
                .isEqualTo(reason));
    }

    private static void assertFields(Node node, StartJob.Draft draft, String... fields) {
        assertThatThrownBy(() -> node.start.start(draft))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly(fields));
    }
}
