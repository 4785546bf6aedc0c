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
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
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
    private static final CronParser CRON = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

    private final Clock clock;
    private final ScheduledExecutorService threads;
    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, ScheduledFuture<?>> waiting = new ConcurrentHashMap<>();

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
        Instant first = next(jobConfig.getSchedule(), clock.instant(), true)
                .orElseThrow(() -> new SchedulerServiceException("The schedule never runs: " + jobId));
        unscheduleJob(jobId);
        wait(jobId, jobConfig, first);
    }

    @Override
    public JobId scheduleJobWithGeneratedId(JobConfig jobConfig) throws SchedulerServiceException {
        JobId id = JobId.of(UUID.randomUUID().toString());
        scheduleJob(id, jobConfig);
        return id;
    }

    @Override
    public void unscheduleJob(JobId jobId) {
        ScheduledFuture<?> future = waiting.remove(jobId);
        if (future != null) {
            future.cancel(false);
        }
    }

    @Override
    public Date calculateNextRunTime(Schedule schedule) throws SchedulerServiceException {
        return next(schedule, clock.instant(), true).map(Date::from).orElse(null);
    }

    private void wait(JobId id, JobConfig config, Instant at) {
        long delay = Math.max(0, at.toEpochMilli() - clock.millis());
        waiting.put(id, threads.schedule(() -> run(id, config), delay, TimeUnit.MILLISECONDS));
    }

    private void run(JobId id, JobConfig config) {
        Instant started = clock.instant();
        JobRunner runner = runners.get(config.getJobRunnerKey());
        if (runner != null) {
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
        try {
            if (waiting.containsKey(id)) {
                next(config.getSchedule(), started, false).ifPresent(at -> wait(id, config, at));
            }
        } catch (SchedulerServiceException impossible) {
            LOG.error("The job {} does not go on", id, impossible);
        }
    }

    private Optional<Instant> next(Schedule schedule, Instant after, boolean first) throws SchedulerServiceException {
        if (schedule.getType() == Schedule.Type.CRON_EXPRESSION) {
            TimeZone zone = schedule.getCronScheduleInfo().getTimeZone();
            ZoneId id = zone == null ? ZoneId.systemDefault() : zone.toZoneId();
            try {
                return ExecutionTime.forCron(
                                CRON.parse(schedule.getCronScheduleInfo().getCronExpression()))
                        .nextExecution(after.atZone(id))
                        .map(java.time.ZonedDateTime::toInstant);
            } catch (IllegalArgumentException wrong) {
                throw new SchedulerServiceException("No cron expression: " + wrong.getMessage(), wrong);
            }
        }
        Date firstRun = schedule.getIntervalScheduleInfo().getFirstRunTime();
        long interval = schedule.getIntervalScheduleInfo().getIntervalInMillis();
        if (first) {
            return Optional.of(firstRun == null ? after : firstRun.toInstant());
        }
        return interval == 0 ? Optional.empty() : Optional.of(after.plusMillis(interval));
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
