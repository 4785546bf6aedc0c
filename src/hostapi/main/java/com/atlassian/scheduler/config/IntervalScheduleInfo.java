package com.atlassian.scheduler.config;

import java.util.Date;

/**
 * When an interval schedule runs: first time (null: at once) and milliseconds between (0: once only). Evidence: [P6].
 */
@SuppressWarnings("JavaUtilDate") // the host's signature
public final class IntervalScheduleInfo {
    private final Date firstRunTime;
    private final long intervalInMillis;

    IntervalScheduleInfo(Date firstRunTime, long intervalInMillis) {
        if (intervalInMillis < 0) {
            throw new IllegalArgumentException("intervalInMillis must not be negative: " + intervalInMillis);
        }
        this.firstRunTime = firstRunTime == null ? null : (Date) firstRunTime.clone();
        this.intervalInMillis = intervalInMillis;
    }

    public Date getFirstRunTime() {
        return firstRunTime == null ? null : (Date) firstRunTime.clone();
    }

    public long getIntervalInMillis() {
        return intervalInMillis;
    }
}
