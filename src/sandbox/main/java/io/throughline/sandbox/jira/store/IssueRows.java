package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.jira.store.IssueChange.Item;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Adds rows of issues, their numbers, links and history; the caller holds the transaction. */
final class IssueRows {
    private final Database database;
    private final Sequences sequences;
    private final Constants constants;

    IssueRows(Database database, Sequences sequences, Constants constants) {
        this.database = database;
        this.sequences = sequences;
        this.constants = constants;
    }

    /** Adds the issue alone, without what hangs on it; its id. */
    long insertIssue(String actor, long projectId, NewIssue draft, Constants.Status status, Instant created) {
        boolean done = status.category() == Constants.Category.DONE;
        Timestamp at = Timestamp.from(created);
        long id = sequences.next("Issue");
        database.update(
                "insert into jiraissue (id, issuenum, project, reporter, creator, assignee, issuetype, summary,"
                        + " description, priority, resolution, issuestatus, created, updated, resolutiondate,"
                        + " votes, watches) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                id,
                takeNumber(projectId, draft.number()),
                projectId,
                orNull(draft.reporter()),
                orNull(actor),
                orNull(draft.assignee()),
                constants.type(draft.type()).id(),
                draft.summary(),
                orNull(draft.description()),
                constants.priority(draft.priority()).id(),
                done ? constants.resolution("Done").id() : null,
                status.id(),
                at,
                at,
                done ? at : null);
        return id;
    }

    /** Adds a row of {@code changegroup} with its items; its id. */
    long insertHistory(long issueId, String author, Instant at, List<Item> items) {
        long group = sequences.next("ChangeGroup");
        database.update(
                "insert into changegroup (id, issueid, author, created) values (?, ?, ?, ?)",
                group,
                issueId,
                orNull(author),
                Timestamp.from(at));
        items.forEach(item -> insertItem(group, item));
        return group;
    }

    private void insertItem(long group, Item item) {
        database.update(
                "insert into changeitem (id, groupid, fieldtype, field, oldvalue, oldstring, newvalue, newstring)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                sequences.next("ChangeItem"),
                group,
                item.custom() ? "custom" : "jira",
                item.field(),
                orNull(item.oldValue()),
                orNull(item.oldString()),
                orNull(item.newValue()),
                orNull(item.newString()));
    }

    /** Adds a link, a sub-task after those that are there; its id. */
    long insertLink(Constants.LinkType type, long source, long destination) {
        long id = sequences.next("IssueLink");
        database.update(
                "insert into issuelink (id, linktype, source, destination, sequence) values (?, ?, ?, ?, ?)",
                id,
                type.id(),
                source,
                destination,
                type.subtask() ? linksFrom(source, type) : null);
        return id;
    }

    private long linksFrom(long source, Constants.LinkType type) {
        return database.query(
                        "select count(*) from issuelink where source = ? and linktype = ?",
                        row -> row.getLong(1),
                        source,
                        type.id())
                .get(0);
    }

    /** Takes that number, or for 0 the next. The counter's row is locked until the transaction ends: numbers have no gap and no twin. */
    long takeNumber(long projectId, long wanted) {
        if (wanted == 0) {
            database.update("update project set pcounter = pcounter + 1 where id = ?", projectId);
        } else {
            database.update(
                    "update project set pcounter = case when pcounter < ? then ? else pcounter end where id = ?",
                    wanted,
                    wanted,
                    projectId);
        }
        return wanted != 0
                ? wanted
                : database.query("select pcounter from project where id = ?", row -> row.getLong(1), projectId)
                        .get(0);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
