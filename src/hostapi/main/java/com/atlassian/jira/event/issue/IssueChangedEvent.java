package com.atlassian.jira.event.issue;

import com.atlassian.jira.event.operation.SpanningOperation;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Optional;

/** Fields of an issue changed. Evidence: [SLACK]. */
public interface IssueChangedEvent {
    Issue getIssue();

    Collection<ChangeItemBean> getChangeItems();

    Optional<ChangeItemBean> getChangeItemForField(String fieldName);

    Optional<ApplicationUser> getAuthor();

    Optional<Comment> getComment();

    /** The bulk operation it is part of. */
    Optional<SpanningOperation> getSpanningOperation();
}
