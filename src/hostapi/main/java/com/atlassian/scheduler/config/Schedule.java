package com.atlassian.scheduler.config;

import java.util.Date;
import java.util.TimeZone;

/** When a job runs. Evidence: [P6]. */
public final class Schedule {
    /** Kinds of schedule. */
    public enum Type {
        CRON_EXPRESSION,
        INTERVAL
    }

    private final CronScheduleInfo cronScheduleInfo;
    private final IntervalScheduleInfo intervalScheduleInfo;

    private Schedule(CronScheduleInfo cronScheduleInfo, IntervalScheduleInfo intervalScheduleInfo) {
        this.cronScheduleInfo = cronScheduleInfo;
        this.intervalScheduleInfo = intervalScheduleInfo;
    }

    public static Schedule forCronExpression(String cronExpression) {
        return forCronExpression(cronExpression, null);
    }

    public static Schedule forCronExpression(String cronExpression, TimeZone timeZone) {
        return new Schedule(new CronScheduleInfo(cronExpression, timeZone), null);
    }

    public static Schedule runOnce(Date runTime) {
        return forInterval(0L, runTime);
    }

    public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
        return new Schedule(null, new IntervalScheduleInfo(firstRunTime, intervalInMillis));
    }

    public Type getType() {
        return cronScheduleInfo == null ? Type.INTERVAL : Type.CRON_EXPRESSION;
    }

    public CronScheduleInfo getCronScheduleInfo() {
        if (cronScheduleInfo == null) {
            throw new IllegalStateException("not a cron schedule");
        }
        return cronScheduleInfo;
    }

    public IntervalScheduleInfo getIntervalScheduleInfo() {
        if (intervalScheduleInfo == null) {
            throw new IllegalStateException("not an interval schedule");
        }
        return intervalScheduleInfo;
    }
}
