package io.throughline.sandbox.jira.store;

import java.time.Instant;

/**
 * An issue as it is stored. People are user keys, constants are ids; what is not set is "".
 *
 * @param key such as {@code PAY-142}
 * @param resolved when it was resolved; null while it is not
 */
public record IssueRow(
        long id,
        String key,
        long number,
        long projectId,
        String typeId,
        String statusId,
        String summary,
        String description,
        String reporter,
        String assignee,
        String creator,
        String priorityId,
        String resolutionId,
        Instant created,
        Instant updated,
        Instant resolved) {}
