package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.view.JobView;
import java.time.Clock;
import java.util.Set;

/** Orders long work, for administrators. It begins within seconds, unless others of its kind are before it. */
public class StartJob {
    /** So many may wait or run at once; whoever wants more waits himself. */
    static final int OPEN = 20;

    private final JobShelf shelf;
    private final Jobs jobs;
    private final JobFiles files;
    private final Works works;
    private final Clock clock;

    public StartJob(JobShelf shelf, Jobs jobs, JobFiles files, Works works, Clock clock) {
        this.shelf = shelf;
        this.jobs = jobs;
        this.files = files;
        this.works = works;
        this.clock = clock;
    }

    public JobView start(Draft draft) {
        Viewer viewer = shelf.administrator();
        Faults faults = new Faults();
        faults.requireText(draft.kind(), 30, "kind");
        faults.refuse();
        Work work = works.named(draft.kind())
                .orElseThrow(() -> new Refused(Refused.Reason.INVALID, "kind", "okr.refused.job-kind"));
        faults.require(draft.file().isEmpty() || work.takesFile(), "file", "okr.refused.job-no-file");
        faults.require(!work.takesFile() || files.size(draft.file()) >= 0, "file", "okr.refused.job-file");
        faults.gather(() -> {
            work.check(draft.parameters());
            return draft;
        });
        faults.refuse();
        if (jobs.in(Set.of(Job.State.WAITING, Job.State.RUNNING)).size() >= OPEN) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.jobs-open", OPEN);
        }
        Job.Order order = new Job.Order(draft.kind(), draft.parameters(), draft.file(), viewer.key());
        return shelf.view(jobs.add(Job.ordered(order, clock.instant())));
    }

    /**
     * What somebody orders.
     *
     * @param parameters what the kind reads
     * @param file what {@link KeepUpload} called it; "" for none
     */
    public record Draft(String kind, Facts parameters, String file) {}
}
