package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.view.JobView;
import java.util.List;

/** Jobs and how far they are, for administrators, each his own. */
public class ViewJobs {
    private static final int LIMIT = 200;

    private final JobShelf shelf;
    private final Jobs jobs;

    public ViewJobs(JobShelf shelf, Jobs jobs) {
        this.shelf = shelf;
        this.jobs = jobs;
    }

    /** The latest first. */
    public List<JobView> all() {
        return jobs.of(shelf.administrator().key(), LIMIT).stream()
                .map(shelf::view)
                .toList();
    }

    public JobView one(int id) {
        return shelf.view(shelf.own(id));
    }
}
