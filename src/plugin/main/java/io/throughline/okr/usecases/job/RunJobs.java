package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Job.Ending;
import io.throughline.okr.domain.job.Job.State;
import io.throughline.okr.domain.job.Jobs;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes jobs that wait, and those whose node was silent for a minute, and runs them: one of a kind at a time in the whole
 * cluster. Which one is next is decided under the cluster's lock; that nobody else has it is sure by the row itself, which
 * carries a random token of whoever runs it. A node that was only thought to be dead finds another token there, and stops.
 */
public class RunJobs {
    /** After so long without a heartbeat another node goes on. */
    static final Duration PATIENCE = Duration.ofMinutes(1);
    /** So often a job is taken before it is held to be what kills its nodes. */
    static final int ATTEMPTS = 5;

    private static final System.Logger LOG = System.getLogger(RunJobs.class.getName());

    private final ClusterLock lock;
    private final Jobs jobs;
    private final JobFiles files;
    private final Works works;
    private final Acting acting;
    private final Clock clock;
    private final Map<String, RunningTask> here = new ConcurrentHashMap<>();
    private volatile boolean leaving;

    public RunJobs(ClusterLock lock, Jobs jobs, JobFiles files, Works works, Acting acting, Clock clock) {
        this.lock = lock;
        this.jobs = jobs;
        this.files = files;
        this.works = works;
        this.acting = acting;
        this.clock = clock;
    }

    /** Takes the next job and runs it to its end. Says whether there was one. */
    public boolean runNext() {
        Optional<Job> taken = leaving ? Optional.empty() : take();
        taken.ifPresent(this::run);
        return taken.isPresent();
    }

    /** Says of all that runs here that it is alive, and learns what of it was cancelled. Called every few seconds. */
    public void beat() {
        here.values().forEach(RunningTask::beat);
    }

    /** From now on this node takes none, and gives back what it runs, for another to go on with. */
    public void leave() {
        leaving = true;
        here.values().forEach(RunningTask::stop);
    }

    /** After {@link #leave}: it takes jobs again. */
    public void enter() {
        leaving = false;
    }

    private Optional<Job> take() {
        AtomicReference<Optional<Job>> taken = new AtomicReference<>(Optional.empty());
        // Mostly there is none: one statement every few seconds, and the lock is left alone.
        if (!next(clock.instant()).isEmpty()) {
            lock.ifFree("okr.jobs", () -> taken.set(takeAlone(clock.instant())));
        }
        return taken.get();
    }

    private Optional<Job> takeAlone(Instant now) {
        return next(now).stream()
                .map(job -> take(job, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Those that could be taken now, in the order in which they should be. */
    private List<Job> next(Instant now) {
        List<Job> open = jobs.in(Set.of(State.WAITING, State.RUNNING));
        Set<String> busy = new HashSet<>();
        List<Job> free = new ArrayList<>();
        for (Job job : open) {
            if (job.state() == State.WAITING || job.silent(PATIENCE, now)) {
                free.add(job);
            } else {
                busy.add(job.order().kind());
            }
        }
        // what was begun comes first, so that of a kind there is never more than one begun
        free.sort(
                Comparator.comparing((Job job) -> job.state() != State.RUNNING).thenComparingInt(Job::id));
        return free.stream()
                .filter(job -> !busy.contains(job.order().kind()))
                .filter(job -> works.named(job.order().kind()).isPresent())
                .toList();
    }

    private Optional<Job> take(Job wanted, Instant now) {
        String token = UUID.randomUUID().toString();
        return jobs.change(wanted.id(), job -> {
                    boolean free = job.state() == State.WAITING || job.silent(PATIENCE, now);
                    if (!free) {
                        return job;
                    }
                    if (job.cancelling()) {
                        return job.ended(State.CANCELLED, Ending.saying(now, "okr.job.cancelled"));
                    }
                    return job.run().attempts() < ATTEMPTS
                            ? job.taken(token, now)
                            : job.ended(State.FAILED, Ending.saying(now, "okr.job.given-up", ATTEMPTS));
                })
                .filter(job -> job.runBy(token));
    }

    private void run(Job job) {
        String token = job.run().token();
        RunningTask task = new RunningTask(job, jobs, files, clock);
        here.put(token, task);
        boolean kept = false;
        try {
            Work.End end = done(job.order(), task);
            String file = task.close();
            kept = end(job, task, State.DONE, end.message(), end.arguments(), file);
        } catch (Task.Stopped stopped) {
            stopped(job, task);
        } catch (Refused refused) {
            Refused.Fault said = said(refused);
            end(job, task, State.FAILED, said.messageKey(), said.arguments(), "");
        } catch (IOException | RuntimeException broken) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "job " + job.id() + " (" + job.order().kind() + ") failed",
                    broken);
            end(job, task, State.FAILED, "okr.job.broke", List.of(job.id()), "");
        } finally {
            here.remove(token);
            if (!kept) {
                task.discard();
            }
        }
    }

    /** What is in a file may be wrong in a hundred places, and the end of a job is one line. */
    private static Refused.Fault said(Refused refused) {
        Refused.Fault first = refused.faults().get(0);
        return first.field().isEmpty()
                ? first
                : new Refused.Fault(
                        first.field(), "okr.job.wrong", List.of(refused.faults().size(), first.field()));
    }

    /** Does it as whoever ordered it. */
    private Work.End done(Job.Order order, Task task) throws IOException {
        Work work = works.named(order.kind()).orElseThrow();
        Acting.Turn turn = acting.as(order.author());
        try {
            return work.run(task);
        } finally {
            turn.close();
        }
    }

    /** Stores how it ended, if it is this node's still. */
    private boolean end(Job job, RunningTask task, State how, String message, List<Object> arguments, String file) {
        String token = job.run().token();
        AtomicReference<Boolean> mine = new AtomicReference<>(false);
        jobs.change(job.id(), now -> {
            mine.set(now.runBy(token));
            Instant at = clock.instant();
            return now.runBy(token)
                    ? now.beating(task.amount(), at).ended(how, new Ending(at, message, arguments, file))
                    : now;
        });
        return mine.get();
    }

    /** It was cancelled, or this node goes down; if it is another's now, that is no matter of ours. */
    private void stopped(Job job, RunningTask task) {
        jobs.change(job.id(), now -> {
            if (!now.runBy(job.run().token())) {
                return now;
            }
            Job last = now.beating(task.amount(), clock.instant());
            return now.cancelling()
                    ? last.ended(State.CANCELLED, Ending.saying(clock.instant(), "okr.job.cancelled"))
                    : now.released();
        });
    }
}
