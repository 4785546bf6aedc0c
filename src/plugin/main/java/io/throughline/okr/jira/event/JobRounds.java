package io.throughline.okr.jira.event;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.throughline.okr.usecases.job.RunJobs;
import io.throughline.okr.usecases.job.TidyJobs;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Looks for jobs every few seconds on every node, on two threads, so that a short one need not wait for a long one of another
 * kind; a third says that what runs here is alive, and a fourth tidies up once an hour.
 */
public final class JobRounds implements LifecycleAware {
    private static final int LOOK_SECONDS = 2;
    private static final int BEAT_SECONDS = 2;

    private final RunJobs jobs;
    private final List<Rounds> workers;
    private final Rounds beats;
    private final Rounds tidying;

    public JobRounds(RunJobs jobs, TidyJobs tidy) {
        this.jobs = jobs;
        this.workers = List.of(new Rounds("okr-jobs-1", this::work), new Rounds("okr-jobs-2", this::work));
        this.beats = new Rounds("okr-job-beats", jobs::beat);
        this.tidying = new Rounds("okr-job-tidying", tidy::tidy);
    }

    @Override
    public void onStart() {
        jobs.enter();
        workers.forEach(each -> each.start(LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS));
        beats.start(BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        tidying.start(1, 60, TimeUnit.MINUTES);
    }

    @Override
    public void onStop() {
        stop();
    }

    /** Leaves no thread behind; what runs is given back to be gone on with. */
    @PreDestroy
    public void stop() {
        jobs.leave();
        workers.forEach(Rounds::stop);
        beats.stop();
        tidying.stop();
    }

    private void work() {
        while (jobs.runNext()) {
            // the next one, without a pause
        }
    }
}
