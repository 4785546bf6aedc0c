package io.throughline.sandbox.jira.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to an issue.
 *
 * @param kind what Jira calls the event
 * @param issue the issue after the change; as it was, if it was deleted
 * @param actor user key of who did it, "" for the system
 * @param group id of the change's row in {@code changegroup}; 0 if there is none
 * @param items what changed, field by field; empty if the issue was created or deleted
 * @param comment the comment that was written with it; of a deleted one as it was
 * @param operation id of the bulk operation it was part of, "" if it was done alone
 */
public record IssueChange(
        Kind kind,
        IssueRow issue,
        String actor,
        Instant at,
        long group,
        List<Item> items,
        Optional<CommentRow> comment,
        String operation)
        implements Happening {
    /** Jira's event types, as far as they occur here; most transitions send the generic event. */
    public enum Kind {
        CREATED(1),
        UPDATED(2),
        ASSIGNED(3),
        RESOLVED(4),
        CLOSED(5),
        COMMENTED(6),
        REOPENED(7),
        DELETED(8),
        MOVED(9),
        TRANSITIONED(13),
        COMMENT_EDITED(14),
        COMMENT_DELETED(17);

        private final long typeId;

        Kind(long typeId) {
            this.typeId = typeId;
        }

        public long typeId() {
            return typeId;
        }
    }

    /** A row of {@code changeitem}: values are ids or keys, strings are what people read; "" is nothing. */
    public record Item(
            boolean custom, String field, String oldValue, String oldString, String newValue, String newString) {
        /** Whether it says that something changed. */
        boolean changed() {
            return !oldValue.equals(newValue) || !oldString.equals(newString);
        }
    }
}
