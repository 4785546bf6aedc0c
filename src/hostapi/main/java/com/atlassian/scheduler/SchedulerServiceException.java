package com.atlassian.scheduler;

/** The scheduler could not do what was asked. Evidence: [P6]. */
public class SchedulerServiceException extends Exception {
    public SchedulerServiceException(String message) {
        super(message);
    }

    public SchedulerServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
