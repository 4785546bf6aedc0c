package io.throughline.sandbox.jira.store;

import java.time.Instant;

/**
 * A link was made or removed, those of epics and sub-tasks too.
 *
 * @param made false if it was removed
 */
public record LinkChange(boolean made, Issues.LinkRow link, String actor, Instant at) implements Happening {}
