package com.atlassian.jira.issue.issuetype;

/** Kind of an issue. Evidence: [SLACK]. */
public interface IssueType {
    String getId();

    String getName();

    String getNameTranslation();

    String getIconUrl();

    boolean isSubTask();
}
