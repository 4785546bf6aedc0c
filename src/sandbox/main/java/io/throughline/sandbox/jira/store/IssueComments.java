package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.jira.store.IssueChange.Kind;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What people say of issues, read and written. What {@link JiraData} says of people, permissions and refusals goes here too;
 * a comment must not be blank.
 */
public final class IssueComments {
    private final Transactions transactions;
    private final Comments comments;
    private final IssueWrites writes;

    IssueComments(Transactions transactions, Comments comments, IssueWrites writes) {
        this.transactions = transactions;
        this.comments = comments;
        this.writes = writes;
    }

    /** All of an issue, oldest first. */
    public List<CommentRow> of(long issueId) {
        return comments.of(issueId);
    }

    public Optional<CommentRow> byId(long commentId) {
        return comments.byId(commentId);
    }

    public CommentRow add(String actor, String issueKey, String body) {
        return transactions.by(actor, doing -> {
            CommentRow comment = comments.add(writes.existing(issueKey).id(), actor, body, doing.at());
            writes.commented(doing, Kind.COMMENTED, comment);
            return comment;
        });
    }

    public CommentRow edit(String actor, long commentId, String body) {
        return transactions.by(actor, doing -> {
            existing(commentId);
            CommentRow comment = comments.edit(commentId, actor, body, doing.at());
            writes.commented(doing, Kind.COMMENT_EDITED, comment);
            return comment;
        });
    }

    public void delete(String actor, long commentId) {
        transactions.by(actor, doing -> {
            CommentRow comment = existing(commentId);
            comments.delete(commentId);
            writes.commented(doing, Kind.COMMENT_DELETED, comment);
            return null;
        });
    }

    private CommentRow existing(long commentId) {
        return byId(commentId).orElseThrow(() -> new NoSuchElementException("no comment " + commentId));
    }
}
