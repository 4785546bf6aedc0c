package com.atlassian.jira.event.issue;

/** An event of a bundle that carries an {@link IssueEvent}. Evidence: [SLACK]. */
public interface DelegatingJiraIssueEvent extends JiraIssueEvent {
    IssueEvent asIssueEvent();
}
