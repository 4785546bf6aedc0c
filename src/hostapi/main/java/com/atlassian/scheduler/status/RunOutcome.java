package com.atlassian.scheduler.status;

/** Ways a run can end. Evidence: [P6]. */
public enum RunOutcome {
    SUCCESS,
    UNAVAILABLE,
    ABORTED,
    FAILED
}
