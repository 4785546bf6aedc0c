package io.throughline.sandbox.jira.store;

import java.time.Instant;

/**
 * Who is writing, as of when, and as part of which bulk operation.
 *
 * @param actor user key, "" for the system
 * @param operation id of the bulk operation, "" for one that stands alone
 */
record Doing(String actor, Instant at, String operation) {}
