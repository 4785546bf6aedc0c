package com.atlassian.jira.issue.worklog;

/** Time logged on an issue; none of its values are read. Evidence: [OLD]. */
public interface Worklog {}
