package io.throughline.sandbox.jira.store;

import java.time.Instant;

/** Something that happened and that Jira has an event for. */
public sealed interface Happening permits IssueChange, LinkChange, ProjectChange {
    /** User key of who did it, "" for the system. */
    String actor();

    Instant at();
}
