package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.time.Instant;
import java.util.List;

/** Reads of what became of issues: who changed what when, and the keys they had. Nothing here asks for permissions. */
public final class IssueHistory {
    private final Database database;

    IssueHistory(Database database) {
        this.database = database;
    }

    /** One change of an issue; the author is a user key. */
    public record Change(long id, String author, Instant at, List<IssueChange.Item> items) {}

    /** Keys an issue had before it was moved. */
    public List<String> formerKeys(long issueId) {
        return database.query(
                "select old_issue_key from moved_issue_key where issue_id = ? order by id",
                row -> row.getString(1),
                issueId);
    }

    /** What changed in one row of {@code changegroup}. */
    private List<IssueChange.Item> changes(long group) {
        return database.query(
                "select fieldtype, field, oldvalue, oldstring, newvalue, newstring from changeitem where groupid = ?"
                        + " order by id",
                row -> new IssueChange.Item(
                        "custom".equals(row.getString(1)),
                        row.getString(2),
                        Issues.orEmpty(row.getString(3)),
                        Issues.orEmpty(row.getString(4)),
                        Issues.orEmpty(row.getString(5)),
                        Issues.orEmpty(row.getString(6))),
                group);
    }

    /** All changes of an issue, oldest first. */
    public List<Change> of(long issueId) {
        return database
                .query(
                        "select id, author, created from changegroup where issueid = ? order by created, id",
                        row -> new Change(
                                row.getLong(1),
                                Issues.orEmpty(row.getString(2)),
                                Issues.instant(row.getTimestamp(3)),
                                List.of()),
                        issueId)
                .stream()
                .map(group -> new Change(group.id(), group.author(), group.at(), changes(group.id())))
                .toList();
    }
}
