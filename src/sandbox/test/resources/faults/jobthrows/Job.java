package faults.jobthrows;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.util.concurrent.atomic.AtomicInteger;

public class Job implements JobRunner {
    public static final AtomicInteger RUNS = new AtomicInteger();
    private static final JobRunnerKey KEY = JobRunnerKey.of("faults.jobthrows");
    private static final JobId ID = JobId.of("faults.jobthrows");

    private final SchedulerService scheduler;

    public Job(SchedulerService scheduler) {
        this.scheduler = scheduler;
    }

    public void start() throws SchedulerServiceException {
        scheduler.registerJobRunner(KEY, this);
        scheduler.scheduleJob(
                ID,
                JobConfig.forJobRunnerKey(KEY)
                        .withRunMode(RunMode.RUN_LOCALLY)
                        .withSchedule(Schedule.forInterval(100, null)));
    }

    public void stop() {
        scheduler.unscheduleJob(ID);
        scheduler.unregisterJobRunner(KEY);
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        RUNS.incrementAndGet();
        throw new IllegalStateException("a job that fails");
    }
}
