package com.atlassian.jira.issue;

/** An issue that could be changed. Evidence: [SLACK] [OLD]. */
public interface MutableIssue extends Issue {}
