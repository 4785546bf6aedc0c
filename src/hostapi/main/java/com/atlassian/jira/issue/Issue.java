package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;

/** An issue, as it is read. Evidence: [SLACK] [OLD]. */
public interface Issue {
    Long getId();

    Project getProjectObject();

    Long getProjectId();

    IssueType getIssueType();

    String getIssueTypeId();

    String getSummary();

    ApplicationUser getAssignee();

    String getAssigneeId();

    ApplicationUser getReporter();

    String getReporterId();

    String getDescription();

    String getKey();

    Long getNumber();

    Timestamp getCreated();

    Timestamp getUpdated();

    Object getCustomFieldValue(CustomField customField);

    Status getStatus();

    String getStatusId();

    boolean isSubTask();

    Long getParentId();

    Issue getParentObject();

    Collection<Issue> getSubTaskObjects();
}
