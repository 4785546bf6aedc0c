package io.throughline.sandbox.cluster;

import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import io.throughline.sandbox.database.PooledDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/** Jobs that run once a cluster: Jira's table {@code clusteredjob}, with the parameters as text. They outlive a restart. */
@SuppressWarnings("JavaUtilDate") // the host's signatures
final class ClusteredJobs {
    private static final String COLUMNS =
            "job_id, job_runner_key, interval_millis, first_run, cron_expression, time_zone, next_run, version, parameters";

    private final PooledDatabase database;

    ClusteredJobs(PooledDatabase database) {
        this.database = database;
        database.update("create table if not exists clusteredjob (job_id varchar(255) primary key,"
                + " job_runner_key varchar(255) not null, interval_millis bigint, first_run bigint,"
                + " cron_expression varchar(255), time_zone varchar(60), next_run bigint not null,"
                + " version bigint not null, parameters text)");
    }

    /** A job as it stands; each run and each change raises the version. */
    record Job(JobId id, JobConfig config, Instant nextRun, long version) {}

    List<Job> all() {
        return database.query("select " + COLUMNS + " from clusteredjob", ClusteredJobs::job);
    }

    Optional<Job> find(JobId id) {
        return database
                .query("select " + COLUMNS + " from clusteredjob where job_id = ?", ClusteredJobs::job, id.toString())
                .stream()
                .findFirst();
    }

    /** Stores a job in place of the one of that id. */
    Job put(JobId id, JobConfig config, Instant nextRun) throws SchedulerServiceException {
        String parameters = text(config.getParameters());
        Schedule schedule = config.getSchedule();
        boolean cron = schedule.getType() == Schedule.Type.CRON_EXPRESSION;
        Date first = cron ? null : schedule.getIntervalScheduleInfo().getFirstRunTime();
        TimeZone zone = cron ? schedule.getCronScheduleInfo().getTimeZone() : null;
        // a version nobody has seen: another node's look at the job before must not claim this one
        long version = System.nanoTime();
        database.inNewTransaction(() -> {
            delete(id);
            return database.update(
                    "insert into clusteredjob (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id.toString(),
                    config.getJobRunnerKey().toString(),
                    cron ? null : schedule.getIntervalScheduleInfo().getIntervalInMillis(),
                    first == null ? null : first.getTime(),
                    cron ? schedule.getCronScheduleInfo().getCronExpression() : null,
                    zone == null ? null : zone.getID(),
                    nextRun.toEpochMilli(),
                    version,
                    parameters);
        });
        return new Job(id, config, nextRun, version);
    }

    void delete(JobId id) {
        database.update("delete from clusteredjob where job_id = ?", id.toString());
    }

    /** True for the one node that may run what is due now; the job is put off to its next run, or gone after the last. */
    boolean claim(Job job, Optional<Instant> nextRun) {
        return database.inNewTransaction(() -> nextRun.isPresent()
                        ? database.update(
                                "update clusteredjob set next_run = ?, version = version + 1"
                                        + " where job_id = ? and version = ?",
                                nextRun.get().toEpochMilli(),
                                job.id().toString(),
                                job.version())
                        : database.update(
                                "delete from clusteredjob where job_id = ? and version = ?",
                                job.id().toString(),
                                job.version()))
                == 1;
    }

    private static Job job(ResultSet row) throws SQLException {
        String cron = row.getString(5);
        String zone = row.getString(6);
        long first = row.getLong(4);
        Date firstRun = row.wasNull() ? null : new Date(first);
        Schedule schedule = cron == null
                ? Schedule.forInterval(row.getLong(3), firstRun)
                : Schedule.forCronExpression(cron, zone == null ? null : TimeZone.getTimeZone(zone));
        return new Job(
                JobId.of(row.getString(1)),
                JobConfig.forJobRunnerKey(JobRunnerKey.of(row.getString(2)))
                        .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                        .withSchedule(schedule)
                        .withParameters(parameters(row.getString(9))),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getLong(8));
    }

    private static String text(Map<String, Serializable> parameters) throws SchedulerServiceException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(parameters));
            out.flush();
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException failure) {
            throw new SchedulerServiceException("The job's parameters cannot be stored", failure);
        }
    }

    @SuppressWarnings("unchecked") // what text() wrote
    private static Map<String, Serializable> parameters(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Map<String, Serializable>) in.readObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException plugins) {
            throw new IllegalStateException("A job's parameters are of a class only a plugin has", plugins);
        }
    }
}
