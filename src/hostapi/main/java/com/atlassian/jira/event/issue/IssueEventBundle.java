package com.atlassian.jira.event.issue;

import java.util.Collection;

/** All that one action did to an issue. Evidence: [SLACK]. */
public interface IssueEventBundle {
    Collection<JiraIssueEvent> getEvents();
}
