package com.atlassian.jira.event.issue;

import com.atlassian.jira.event.operation.SpanningOperation;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.Optional;
import org.ofbiz.core.entity.GenericValue;

/**
 * Something happened to one issue. The change log is null where nothing but a comment was added. Evidence: [SLACK]
 * [POKER] [DOC Jira 7.6].
 */
public final class IssueEvent {
    private final Issue issue;
    private final ApplicationUser user;
    private final Comment comment;
    private final Worklog worklog;
    private final GenericValue changeGroup;
    private final Map<String, Object> params;
    private final Long eventTypeId;
    private final SpanningOperation spanningOperation;

    public IssueEvent(
            Issue issue,
            ApplicationUser user,
            Comment comment,
            Worklog worklog,
            GenericValue changeGroup,
            Map<String, Object> params,
            Long eventTypeId) {
        this(issue, user, comment, worklog, changeGroup, params, eventTypeId, null);
    }

    public IssueEvent(
            Issue issue,
            ApplicationUser user,
            Comment comment,
            Worklog worklog,
            GenericValue changeGroup,
            Map<String, Object> params,
            Long eventTypeId,
            SpanningOperation spanningOperation) {
        this.issue = issue;
        this.user = user;
        this.comment = comment;
        this.worklog = worklog;
        this.changeGroup = changeGroup;
        this.params = params == null ? Map.of() : Map.copyOf(params);
        this.eventTypeId = eventTypeId;
        this.spanningOperation = spanningOperation;
    }

    public Issue getIssue() {
        return issue;
    }

    public Project getProject() {
        return issue.getProjectObject();
    }

    public ApplicationUser getUser() {
        return user;
    }

    public Comment getComment() {
        return comment;
    }

    public Worklog getWorklog() {
        return worklog;
    }

    public GenericValue getChangeLog() {
        return changeGroup;
    }

    public Map<String, Object> getParams() {
        return params;
    }

    public Long getEventTypeId() {
        return eventTypeId;
    }

    /** The bulk operation it is part of. */
    public Optional<SpanningOperation> getSpanningOperation() {
        return Optional.ofNullable(spanningOperation);
    }
}
