package io.throughline.sandbox.cluster;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.services.HostScheduler;
import io.throughline.sandbox.services.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scheduler of a node. A job for the whole cluster lies in a table; each node waits for it by itself and whoever first
 * raises its version runs it, whether or not its runner is registered there. What another node schedules is seen at the
 * next look ({@link Switch#JOB_POLL}).
 */
@SuppressWarnings("JavaUtilDate") // the host's signatures
public final class ClusterScheduler implements SchedulerService {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterScheduler.class);

    private final HostScheduler here;
    private final ClusteredJobs jobs;
    private final Switches switches;
    private final Clock clock;
    private final Map<JobId, Armed> armed = new HashMap<>();

    private record Armed(long version, ScheduledFuture<?> waiting) {}

    /** @param here runs what is due; it is closed by whoever made it */
    public ClusterScheduler(HostScheduler here, PooledDatabase database, Switches switches, Clock clock) {
        this.here = here;
        this.jobs = new ClusteredJobs(database);
        this.switches = switches;
        this.clock = clock;
        look();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it logs what fails
    private void look() {
        try {
            refresh();
        } catch (RuntimeException failure) {
            LOG.error("The cluster's jobs cannot be read", failure);
        } finally {
            here.after(clock.instant().plus(switches.time(Switch.JOB_POLL)), this::look);
        }
    }

    private synchronized void refresh() {
        List<ClusteredJobs.Job> all = jobs.all();
        all.forEach(this::arm);
        var ids = all.stream().map(ClusteredJobs.Job::id).collect(Collectors.toSet());
        List.copyOf(armed.keySet()).stream().filter(id -> !ids.contains(id)).forEach(this::disarm);
    }

    private synchronized void arm(ClusteredJobs.Job job) {
        Armed before = armed.get(job.id());
        if (before == null || before.version() != job.version()) {
            disarm(job.id());
            armed.put(job.id(), new Armed(job.version(), here.after(job.nextRun(), () -> due(job))));
        }
    }

    private synchronized void disarm(JobId id) {
        Armed before = armed.remove(id);
        if (before != null) {
            before.waiting().cancel(false);
        }
    }

    private void due(ClusteredJobs.Job job) {
        try {
            Instant started = clock.instant();
            boolean mine = jobs.claim(job, Schedules.next(job.config().getSchedule(), started));
            if (mine) {
                here.launch(job.id(), job.config(), started);
            }
            jobs.find(job.id()).ifPresentOrElse(this::arm, () -> disarm(job.id()));
        } catch (RuntimeException | SchedulerServiceException failure) {
            LOG.error("The job {} cannot be claimed", job.id(), failure);
        }
    }

    @Override
    public void registerJobRunner(JobRunnerKey jobRunnerKey, JobRunner jobRunner) {
        here.registerJobRunner(jobRunnerKey, jobRunner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey jobRunnerKey) {
        here.unregisterJobRunner(jobRunnerKey);
    }

    @Override
    public void scheduleJob(JobId jobId, JobConfig jobConfig) throws SchedulerServiceException {
        unscheduleJob(jobId);
        if (jobConfig.getRunMode() == RunMode.RUN_LOCALLY) {
            here.scheduleJob(jobId, jobConfig);
        } else {
            arm(jobs.put(jobId, jobConfig, Schedules.first(jobConfig.getSchedule(), clock.instant())));
        }
    }

    @Override
    public JobId scheduleJobWithGeneratedId(JobConfig jobConfig) throws SchedulerServiceException {
        JobId id = JobId.of(UUID.randomUUID().toString());
        scheduleJob(id, jobConfig);
        return id;
    }

    @Override
    public void unscheduleJob(JobId jobId) {
        here.unscheduleJob(jobId);
        jobs.delete(jobId);
        disarm(jobId);
    }

    @Override
    public Date calculateNextRunTime(Schedule schedule) throws SchedulerServiceException {
        return here.calculateNextRunTime(schedule);
    }
}
