package com.atlassian.jira.event.issue;

/** One event of a bundle; empty. Evidence: [SLACK]. */
public interface JiraIssueEvent {}
