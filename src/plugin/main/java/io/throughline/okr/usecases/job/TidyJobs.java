package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Job.State;
import io.throughline.okr.domain.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lets go of jobs that ended long ago, and of files nobody has fetched for a week. On one node at a time. */
public class TidyJobs {
    /** So many that have ended are kept. */
    static final int KEPT = 100;
    /** So long a file is kept, uploaded or made. */
    static final Duration FILES_KEPT = Duration.ofDays(7);

    private final ClusterLock lock;
    private final Jobs jobs;
    private final JobFiles files;
    private final Clock clock;

    public TidyJobs(ClusterLock lock, Jobs jobs, JobFiles files, Clock clock) {
        this.lock = lock;
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
    }

    public void tidy() {
        lock.ifFree("okr.jobs", () -> {
            oldest();
            files();
        });
    }

    private void oldest() {
        List<Job> ended = jobs.in(Set.of(State.DONE, State.FAILED, State.CANCELLED)).stream()
                .sorted(Comparator.comparing((Job job) -> job.ending().at()).thenComparingInt(Job::id))
                .toList();
        List<Job> gone = ended.subList(0, Math.max(0, ended.size() - KEPT));
        jobs.remove(gone.stream().map(Job::id).toList());
        files.remove(gone.stream().flatMap(job -> named(job).stream()).toList());
    }

    private void files() {
        Set<String> old = new TreeSet<>(files.writtenBefore(clock.instant().minus(FILES_KEPT)));
        jobs.in(Set.of(State.WAITING, State.RUNNING))
                .forEach(job -> old.remove(job.order().file()));
        files.remove(old);
    }

    private static List<String> named(Job job) {
        List<String> names =
                new ArrayList<>(List.of(job.order().file(), job.ending().file()));
        names.removeIf(String::isEmpty);
        return names;
    }
}
