package io.throughline.sandbox.services;

import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.Schedule;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;

/** When a schedule is due. */
@SuppressWarnings("JavaUtilDate") // the host's signatures
public final class Schedules {
    private static final CronParser CRON = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

    private Schedules() {}

    /**
     * The first run, from now.
     *
     * @throws SchedulerServiceException if there is none, or the expression means nothing
     */
    public static Instant first(Schedule schedule, Instant now) throws SchedulerServiceException {
        if (schedule.getType() == Schedule.Type.INTERVAL) {
            Date firstRun = schedule.getIntervalScheduleInfo().getFirstRunTime();
            return firstRun == null ? now : firstRun.toInstant();
        }
        return cron(schedule, now).orElseThrow(() -> new SchedulerServiceException("The schedule never runs"));
    }

    /** The run after one that began at that time; empty if that was the last. */
    public static Optional<Instant> next(Schedule schedule, Instant begun) throws SchedulerServiceException {
        if (schedule.getType() == Schedule.Type.CRON_EXPRESSION) {
            return cron(schedule, begun);
        }
        long interval = schedule.getIntervalScheduleInfo().getIntervalInMillis();
        return interval == 0 ? Optional.empty() : Optional.of(begun.plusMillis(interval));
    }

    private static Optional<Instant> cron(Schedule schedule, Instant after) throws SchedulerServiceException {
        TimeZone zone = schedule.getCronScheduleInfo().getTimeZone();
        ZoneId id = zone == null ? ZoneId.systemDefault() : zone.toZoneId();
        try {
            return ExecutionTime.forCron(
                            CRON.parse(schedule.getCronScheduleInfo().getCronExpression()))
                    .nextExecution(after.atZone(id))
                    .map(ZonedDateTime::toInstant);
        } catch (IllegalArgumentException wrong) {
            throw new SchedulerServiceException("No cron expression: " + wrong.getMessage(), wrong);
        }
    }
}
