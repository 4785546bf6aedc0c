package com.atlassian.jira.issue;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Issues by id and key. It does not check permissions. Evidence: [SLACK] [PANELS] [OLD]. */
public interface IssueManager {
    MutableIssue getIssueObject(Long id);

    MutableIssue getIssueObject(String key);

    MutableIssue getIssueByCurrentKey(String key);

    MutableIssue getIssueByKeyIgnoreCase(String key);

    List<Issue> getIssueObjects(Collection<Long> ids);

    Set<String> getAllIssueKeys(Long issueId);
}
