package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.jira.store.IssueChange.Item;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Puts issues into epics and takes them out. As Jira Software does, the issue gets a change of "Epic Link", the epic a line
 * "Epic Child" in its own history without an issue event, and the system link between the two its link events.
 */
final class Epics {
    private final Database database;
    private final Constants constants;
    private final Issues issues;
    private final IssueRows rows;
    private final Links links;

    Epics(Database database, Constants constants, Issues issues, IssueRows rows, Links links) {
        this.database = database;
        this.constants = constants;
        this.issues = issues;
        this.rows = rows;
        this.links = links;
    }

    /** Into the epic of that key, or with "" out of its epic. */
    Item put(IssueRow issue, String epicKey, Doing context) {
        Optional<IssueRow> before = issues.epicOf(issue.id());
        Optional<IssueRow> after = epicKey.isEmpty() ? Optional.empty() : Optional.of(epic(epicKey));
        if (after.isPresent() && constants.type(issue.typeId()).epic()) {
            throw new IllegalArgumentException("an epic is not put into an epic");
        }
        if (!before.map(IssueRow::id).equals(after.map(IssueRow::id))) {
            before.ifPresent(epic -> leave(issue, epic, context));
            after.ifPresent(epic -> enter(issue, epic, context, true));
        }
        return new Item(
                true,
                "Epic Link",
                before.map(epic -> String.valueOf(epic.id())).orElse(""),
                before.map(IssueRow::key).orElse(""),
                after.map(epic -> String.valueOf(epic.id())).orElse(""),
                after.map(IssueRow::key).orElse(""));
    }

    /** Puts a new issue into an epic. */
    void enter(IssueRow issue, IssueRow epic, Doing context, boolean history) {
        links.make(constants.epicLink(), epic.id(), issue.id(), context);
        if (history) {
            rows.insertHistory(
                    epic.id(),
                    context.actor(),
                    context.at(),
                    List.of(new Item(false, "Epic Child", "", "", String.valueOf(issue.id()), issue.key())));
        }
    }

    private void leave(IssueRow issue, IssueRow epic, Doing context) {
        database.query(
                        "select id from issuelink where linktype = ? and destination = ?",
                        row -> row.getLong(1),
                        constants.epicLink().id(),
                        issue.id())
                .forEach(id -> links.remove(id, context));
        rows.insertHistory(
                epic.id(),
                context.actor(),
                context.at(),
                List.of(new Item(false, "Epic Child", String.valueOf(issue.id()), issue.key(), "", "")));
    }

    /** The epic of that key. */
    IssueRow epic(String key) {
        IssueRow issue = issues.byKey(key).orElseThrow(() -> new NoSuchElementException("no issue " + key));
        if (!constants.type(issue.typeId()).epic()) {
            throw new IllegalArgumentException(key + " is not an epic");
        }
        return issue;
    }
}
