package io.throughline.sandbox.jira.store;

import java.time.Instant;

/** A comment as it is stored; author and editor are user keys. */
public record CommentRow(
        long id, long issueId, String author, String body, Instant created, String editor, Instant updated) {}
