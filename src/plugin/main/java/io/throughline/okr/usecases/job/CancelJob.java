package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.view.JobView;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Lets a job end, and lets one go on that was ended or failed; its author only. */
public class CancelJob {
    private final JobShelf shelf;
    private final Jobs jobs;
    private final JobFiles files;
    private final Works works;
    private final Clock clock;

    public CancelJob(JobShelf shelf, Jobs jobs, JobFiles files, Works works, Clock clock) {
        this.shelf = shelf;
        this.jobs = jobs;
        this.files = files;
        this.works = works;
        this.clock = clock;
    }

    /** What waits ends at once, what runs as soon as it notices; what has ended stays as it is. */
    public JobView cancel(int id) {
        shelf.own(id);
        return view(id, job -> job.cancelled(clock.instant()));
    }

    /** Waits again: from where it was if its kind can go on, else from the beginning. */
    public JobView resume(int id) {
        Job job = shelf.own(id);
        Work work = works.named(job.order().kind())
                .orElseThrow(() -> new Refused(Refused.Reason.CONFLICT, "", "okr.refused.job-kind"));
        if (work.takesFile() && files.size(job.order().file()) < 0) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.job-file");
        }
        return view(id, now -> {
            if (now.state() != Job.State.FAILED && now.state() != Job.State.CANCELLED) {
                throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.job-open");
            }
            return now.again(work.resumes());
        });
    }

    private JobView view(int id, UnaryOperator<Job> how) {
        return shelf.view(jobs.change(id, how).orElseThrow(Refused::notFound));
    }
}
