package com.atlassian.scheduler;

/** Work to be done by the host's scheduler. Evidence: [P6]. */
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
