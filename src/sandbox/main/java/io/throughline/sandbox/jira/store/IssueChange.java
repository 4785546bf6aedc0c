package io.throughline.sandbox.jira.store;

import java.time.Instant;
import java.util.List;

/**
 * What happened to an issue, told inside the transaction that did it.
 *
 * @param kind what Jira calls the event
 * @param issue the issue after the change; as it was, if it was deleted
 * @param actor user key of who did it, "" for the system
 * @param group id of the change's row in {@code changegroup}; 0 if there is none
 * @param items what changed, field by field; empty if the issue was created or deleted
 */
public record IssueChange(Kind kind, IssueRow issue, String actor, Instant at, long group, List<Item> items) {
    /** Jira's event types, as far as they occur here; a transition sends the generic event. */
    public enum Kind {
        CREATED(1),
        UPDATED(2),
        ASSIGNED(3),
        DELETED(8),
        MOVED(9),
        TRANSITIONED(13);

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
            boolean custom, String field, String oldValue, String oldString, String newValue, String newString) {}
}
