package com.atlassian.scheduler.config;

/** Whether a job runs once in the cluster or on this node. Evidence: [P6]. */
public enum RunMode {
    RUN_ONCE_PER_CLUSTER,
    RUN_LOCALLY
}
