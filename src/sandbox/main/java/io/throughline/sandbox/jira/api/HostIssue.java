package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.jira.store.IssueRow;
import java.sql.Timestamp;
import java.util.Collection;

/** An issue as it was when it was read; its parent, sub-tasks and field values are read when asked for. */
final class HostIssue implements MutableIssue {
    private final HostObjects objects;
    private final IssueRow row;

    HostIssue(HostObjects objects, IssueRow row) {
        this.objects = objects;
        this.row = row;
    }

    IssueRow row() {
        return row;
    }

    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public Project getProjectObject() {
        return objects.project(objects.data().issues().project(row.projectId()));
    }

    @Override
    public Long getProjectId() {
        return row.projectId();
    }

    @Override
    public IssueType getIssueType() {
        return new HostIssueType(
                objects.data().constants().type(row.typeId()), objects.host().contextPath());
    }

    @Override
    public String getIssueTypeId() {
        return row.typeId();
    }

    @Override
    public String getSummary() {
        return row.summary();
    }

    @Override
    public ApplicationUser getAssignee() {
        return objects.personEvenIfGone(row.assignee());
    }

    @Override
    public String getAssigneeId() {
        return orNull(row.assignee());
    }

    @Override
    public ApplicationUser getReporter() {
        return objects.personEvenIfGone(row.reporter());
    }

    @Override
    public String getReporterId() {
        return orNull(row.reporter());
    }

    @Override
    public String getDescription() {
        return orNull(row.description());
    }

    @Override
    public String getKey() {
        return row.key();
    }

    @Override
    public Long getNumber() {
        return row.number();
    }

    @Override
    public Timestamp getCreated() {
        return Timestamp.from(row.created());
    }

    @Override
    public Timestamp getUpdated() {
        return Timestamp.from(row.updated());
    }

    @Override
    public Object getCustomFieldValue(CustomField customField) {
        return customField.getValue(this);
    }

    @Override
    public Status getStatus() {
        return new HostStatus(objects.data().constants().status(row.statusId()));
    }

    @Override
    public String getStatusId() {
        return row.statusId();
    }

    @Override
    public boolean isSubTask() {
        return objects.data().constants().type(row.typeId()).subtask();
    }

    @Override
    public Long getParentId() {
        return objects.data().issues().parentOf(row.id()).map(IssueRow::id).orElse(null);
    }

    @Override
    public Issue getParentObject() {
        return objects.issue(objects.data().issues().parentOf(row.id()));
    }

    @Override
    public Collection<Issue> getSubTaskObjects() {
        return objects.data().issues().subtasks(row.id()).stream()
                .map(objects::issue)
                .map(Issue.class::cast)
                .toList();
    }

    /** Jira compares issues by key. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Issue issue && issue.getKey().equals(row.key());
    }

    @Override
    public int hashCode() {
        return row.key().hashCode();
    }

    @Override
    public String toString() {
        return row.key();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
