package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.Issues;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Issues by id and key, without a question for permissions, as in Jira. */
record IssueServices(HostObjects objects) implements IssueManager {
    @Override
    public MutableIssue getIssueObject(Long id) {
        return id == null ? null : objects.issue(issues().byId(id));
    }

    @Override
    public MutableIssue getIssueObject(String key) {
        return key == null ? null : objects.issue(exact(key).or(() -> moved(key)));
    }

    @Override
    public MutableIssue getIssueByCurrentKey(String key) {
        return key == null ? null : objects.issue(exact(key));
    }

    @Override
    public MutableIssue getIssueByKeyIgnoreCase(String key) {
        return key == null ? null : objects.issue(issues().byKey(key));
    }

    @Override
    public List<Issue> getIssueObjects(Collection<Long> ids) {
        return issues().byIds(ids).stream()
                .map(objects::issue)
                .map(Issue.class::cast)
                .toList();
    }

    @Override
    public Set<String> getAllIssueKeys(Long issueId) {
        Set<String> keys = new LinkedHashSet<>();
        issues().byId(issueId).ifPresent(row -> keys.add(row.key()));
        keys.addAll(objects.data().history().formerKeys(issueId));
        return keys;
    }

    private Optional<IssueRow> exact(String key) {
        return issues().byKey(key).filter(row -> row.key().equals(key));
    }

    private Optional<IssueRow> moved(String key) {
        return issues().byKey(key)
                .filter(row -> objects.data().history().formerKeys(row.id()).contains(key));
    }

    private Issues issues() {
        return objects.data().issues();
    }
}
