package io.throughline.sandbox.jira.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An issue as it is stored. People are user keys, constants are ids; what is not set is "".
 *
 * @param key such as {@code PAY-142}
 * @param resolved when it was resolved; null while it is not
 * @param due null if it has no due date
 * @param originalEstimate seconds, or null
 * @param remainingEstimate seconds, or null
 * @param securityLevel id of its security level, 0 for none
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
        Instant resolved,
        LocalDate due,
        Long originalEstimate,
        Long remainingEstimate,
        long securityLevel) {}
