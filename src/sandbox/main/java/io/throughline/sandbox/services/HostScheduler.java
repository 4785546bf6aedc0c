package io.throughline.sandbox.services;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs in this process: at intervals, by cron expression, or once. A job never runs twice at the same time. */
@SuppressWarnings("JavaUtilDate") // the host's signatures
public final class HostScheduler implements SchedulerService, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostScheduler.class);

    private final Clock clock;
    private final ScheduledExecutorService threads;
    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, Job> jobs = new ConcurrentHashMap<>();

    /** One scheduling of a job; another of the same id is another job. */
    private record Job(JobConfig config, ScheduledFuture<?> waiting) {}

    /** @param name of the host, for the threads' names */
    public HostScheduler(String name, Clock clock) {
        this.clock = clock;
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(2, task -> {
            Thread thread = new Thread(task, name + "-job");
            thread.setDaemon(true);
            return thread;
        });
        pool.setRemoveOnCancelPolicy(true);
        this.threads = pool;
    }

    @Override
    public void registerJobRunner(JobRunnerKey jobRunnerKey, JobRunner jobRunner) {
        runners.put(jobRunnerKey, jobRunner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey jobRunnerKey) {
        runners.remove(jobRunnerKey);
    }

    @Override
    public void scheduleJob(JobId jobId, JobConfig jobConfig) throws SchedulerServiceException {
        Instant first = Schedules.first(jobConfig.getSchedule(), clock.instant());
        unscheduleJob(jobId);
        jobs.compute(jobId, (id, none) -> waiting(id, jobConfig, first));
    }

    @Override
    public JobId scheduleJobWithGeneratedId(JobConfig jobConfig) throws SchedulerServiceException {
        JobId id = JobId.of(UUID.randomUUID().toString());
        scheduleJob(id, jobConfig);
        return id;
    }

    @Override
    public void unscheduleJob(JobId jobId) {
        Job job = jobs.remove(jobId);
        if (job != null) {
            job.waiting().cancel(false);
        }
    }

    @Override
    public Date calculateNextRunTime(Schedule schedule) throws SchedulerServiceException {
        return Date.from(Schedules.first(schedule, clock.instant()));
    }

    private Job waiting(JobId id, JobConfig config, Instant at) {
        return new Job(config, after(at, () -> run(id, config)));
    }

    /** Does that on a job's thread when the time has come. */
    public ScheduledFuture<?> after(Instant at, Runnable work) {
        long delay = Math.max(0, at.toEpochMilli() - clock.millis());
        return threads.schedule(work, delay, TimeUnit.MILLISECONDS);
    }

    private void run(JobId id, JobConfig config) {
        Instant started = clock.instant();
        launch(id, config, started);
        jobs.computeIfPresent(id, (same, job) -> job.config() == config ? again(id, config, started) : job);
    }

    private Job again(JobId id, JobConfig config, Instant started) {
        try {
            return Schedules.next(config.getSchedule(), started)
                    .map(at -> waiting(id, config, at))
                    .orElse(null);
        } catch (SchedulerServiceException impossible) {
            LOG.error("The job {} does not go on", id, impossible);
            return null;
        }
    }

    /** Runs a job now, on the calling thread; without a runner it is skipped, and what it throws is logged. */
    public void launch(JobId id, JobConfig config, Instant started) {
        JobRunner runner = runners.get(config.getJobRunnerKey());
        if (runner == null) {
            LOG.warn("The job {} was due, but nobody has registered {}", id, config.getJobRunnerKey());
            return;
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(runner.getClass().getClassLoader());
        try {
            JobRunnerResponse response = runner.runJob(new Request(Date.from(started), id, config));
            LOG.debug("{}: {}", id, response);
        } catch (RuntimeException failure) {
            LOG.error("The job {} failed", id, failure);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            // a job may be in a transaction; the database closes after us
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Request(Date getStartTime, JobId getJobId, JobConfig getJobConfig) implements JobRunnerRequest {
        @Override
        public boolean isCancellationRequested() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
