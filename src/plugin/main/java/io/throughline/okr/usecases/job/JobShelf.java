package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.sight.Viewers;
import io.throughline.okr.view.JobView;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Where jobs are found: by administrators, each his own. */
public class JobShelf {
    private final Viewers viewers;
    private final Jobs jobs;
    private final JobFiles files;
    private final Works works;
    private final Clock clock;

    public JobShelf(Viewers viewers, Jobs jobs, JobFiles files, Works works, Clock clock) {
        this.viewers = viewers;
        this.jobs = jobs;
        this.files = files;
        this.works = works;
        this.clock = clock;
    }

    /**
     * Who is logged in.
     *
     * @throws Refused as forbidden if he does not administer
     */
    Viewer administrator() {
        Viewer viewer = viewers.current();
        if (!viewer.administrator()) {
            throw new Refused(Refused.Reason.FORBIDDEN, "", "okr.refused.forbidden");
        }
        return viewer;
    }

    /**
     * One of his.
     *
     * @throws Refused as forbidden if he does not administer, as not found if there is none of his with that id
     */
    Job own(int id) {
        Viewer viewer = administrator();
        return jobs.byId(id)
                .filter(job -> job.order().author().equals(viewer.key()))
                .orElseThrow(Refused::notFound);
    }

    JobView view(Job job) {
        Optional<Work> work = works.named(job.order().kind());
        boolean again = job.state() == Job.State.FAILED || job.state() == Job.State.CANCELLED;
        return new JobView(
                job.id(),
                job.order().kind(),
                job.state().word(),
                job.cancelling(),
                job.created().toString(),
                said(job.run().first()),
                said(job.ending().at()),
                job.amount().done(),
                job.amount().total(),
                work.map(Work::unit).orElse(""),
                job.remainingSeconds(clock.instant()),
                job.run().attempts(),
                again && work.isPresent(),
                job.ending().message(),
                job.ending().arguments(),
                job.ending().file().isEmpty() ? -1 : files.size(job.ending().file()));
    }

    private static String said(Instant moment) {
        return moment.equals(Instant.EPOCH) ? "" : moment.toString();
    }
}
