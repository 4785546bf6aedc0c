package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.jira.store.CommentRow;
import java.util.Date;

/** A comment as it was when something happened to it. */
record HostComment(HostObjects objects, CommentRow row, Issue issue) implements Comment {
    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getBody() {
        return row.body();
    }

    @Override
    public ApplicationUser getAuthorApplicationUser() {
        return objects.personEvenIfGone(row.author());
    }

    @Override
    public Date getCreated() {
        return Date.from(row.created());
    }

    @Override
    public Issue getIssue() {
        return issue;
    }
}
