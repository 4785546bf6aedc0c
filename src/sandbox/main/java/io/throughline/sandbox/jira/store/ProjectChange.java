package io.throughline.sandbox.jira.store;

import java.time.Instant;

/** Something happened to a whole project; the row is as it is now, of a deleted one as it was. */
public record ProjectChange(Kind kind, ProjectRow project, String actor, Instant at) implements Happening {
    /** What happened. */
    public enum Kind {
        CREATED,
        ARCHIVED,
        RESTORED,
        DELETED
    }
}
