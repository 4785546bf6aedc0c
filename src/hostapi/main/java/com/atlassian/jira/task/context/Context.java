package com.atlassian.jira.task.context;

/** Progress of a long task, shown as its parts are completed. Evidence: [OLD]. */
public interface Context {
    Task start(Object input);

    /** One part of it. */
    interface Task {
        void complete();
    }
}
