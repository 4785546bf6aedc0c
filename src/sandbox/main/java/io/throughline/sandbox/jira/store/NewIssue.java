package io.throughline.sandbox.jira.store;

import java.time.Instant;
import java.util.Objects;

/**
 * What an issue is created from. Start from {@link #of} and add what is known.
 *
 * @param number its number in the project; 0 takes the next free one
 * @param type name or id of the issue type
 * @param status name or id of the status it is created in
 * @param reporter user key
 * @param assignee user key, or "" for nobody
 * @param priority name or id
 * @param epic key of its epic, or ""
 * @param parent key of its parent, which a sub-task needs and nothing else may have, or ""
 * @param epicName short name of an epic, or ""
 * @param storyPoints or null
 * @param created or null for now
 * @param more what it gets besides, such as labels and custom fields
 */
public record NewIssue(
        String project,
        long number,
        String type,
        String summary,
        String description,
        String status,
        String reporter,
        String assignee,
        String priority,
        String epic,
        String parent,
        String epicName,
        Double storyPoints,
        Instant created,
        IssueEdit more) {
    public NewIssue {
        for (String text : new String[] {
            project, type, summary, description, status, reporter, assignee, priority, epic, parent, epicName
        }) {
            Objects.requireNonNull(text);
        }
        if (summary.isBlank() || summary.length() > 255) {
            throw new IllegalArgumentException("a summary has 1 to 255 characters");
        }
    }

    /** An issue in To Do with medium priority, which nobody is assigned to. */
    public static NewIssue of(String project, String type, String summary, String reporter) {
        return new NewIssue(
                project,
                0,
                type,
                summary,
                "",
                "To Do",
                reporter,
                "",
                "Medium",
                "",
                "",
                "",
                null,
                null,
                IssueEdit.none());
    }

    public NewIssue number(long value) {
        return new NewIssue(
                project,
                value,
                type,
                summary,
                description,
                status,
                reporter,
                assignee,
                priority,
                epic,
                parent,
                epicName,
                storyPoints,
                created,
                more);
    }

    public NewIssue description(String value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                value,
                status,
                reporter,
                assignee,
                priority,
                epic,
                parent,
                epicName,
                storyPoints,
                created,
                more);
    }

    public NewIssue status(String value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                value,
                reporter,
                assignee,
                priority,
                epic,
                parent,
                epicName,
                storyPoints,
                created,
                more);
    }

    public NewIssue assignee(String value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                status,
                reporter,
                value,
                priority,
                epic,
                parent,
                epicName,
                storyPoints,
                created,
                more);
    }

    public NewIssue priority(String value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                status,
                reporter,
                assignee,
                value,
                epic,
                parent,
                epicName,
                storyPoints,
                created,
                more);
    }

    public NewIssue epic(String value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                status,
                reporter,
                assignee,
                priority,
                value,
                parent,
                epicName,
                storyPoints,
                created,
                more);
    }

    public NewIssue parent(String value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                status,
                reporter,
                assignee,
                priority,
                epic,
                value,
                epicName,
                storyPoints,
                created,
                more);
    }

    public NewIssue epicName(String value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                status,
                reporter,
                assignee,
                priority,
                epic,
                parent,
                value,
                storyPoints,
                created,
                more);
    }

    public NewIssue storyPoints(Double value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                status,
                reporter,
                assignee,
                priority,
                epic,
                parent,
                epicName,
                value,
                created,
                more);
    }

    public NewIssue created(Instant value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                status,
                reporter,
                assignee,
                priority,
                epic,
                parent,
                epicName,
                storyPoints,
                value,
                more);
    }

    public NewIssue more(IssueEdit value) {
        return new NewIssue(
                project,
                number,
                type,
                summary,
                description,
                status,
                reporter,
                assignee,
                priority,
                epic,
                parent,
                epicName,
                storyPoints,
                created,
                value);
    }
}
