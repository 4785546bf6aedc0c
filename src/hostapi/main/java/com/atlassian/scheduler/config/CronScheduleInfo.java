package com.atlassian.scheduler.config;

import java.util.Objects;
import java.util.TimeZone;

/** When a cron schedule runs. Evidence: [P6]. */
public final class CronScheduleInfo {
    private final String cronExpression;
    private final TimeZone timeZone;

    CronScheduleInfo(String cronExpression, TimeZone timeZone) {
        this.cronExpression = Objects.requireNonNull(cronExpression, "cronExpression");
        this.timeZone = timeZone == null ? null : (TimeZone) timeZone.clone();
    }

    public String getCronExpression() {
        return cronExpression;
    }

    public TimeZone getTimeZone() {
        return timeZone == null ? null : (TimeZone) timeZone.clone();
    }
}
