package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.jira.store.IssueChange.Item;
import io.throughline.sandbox.jira.store.IssueChange.Kind;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Creates, edits, moves and deletes issues, writes their history and tells of it. The caller holds the transaction. */
final class IssueWrites {
    private final Database database;
    private final Sequences sequences;
    private final Constants constants;
    private final Issues issues;
    private final IssueRows rows;
    private final Workflow workflow;
    private final FieldEdits fields;
    private final Epics epics;
    private final Links links;
    private final Comments comments;
    private final SecurityLevels levels;
    private final IndexOperations index;
    private final Telling telling;

    IssueWrites(
            Database database,
            Sequences sequences,
            Constants constants,
            Issues issues,
            Workflow workflow,
            FieldEdits fields,
            Epics epics,
            Links links,
            Comments comments,
            SecurityLevels levels,
            IndexOperations index,
            Telling telling) {
        this.database = database;
        this.sequences = sequences;
        this.constants = constants;
        this.issues = issues;
        this.rows = new IssueRows(database, sequences, constants);
        this.workflow = workflow;
        this.fields = fields;
        this.epics = epics;
        this.links = links;
        this.comments = comments;
        this.levels = levels;
        this.index = index;
        this.telling = telling;
    }

    IssueRow create(Doing doing, NewIssue draft) {
        ProjectRow project = issues.project(draft.project())
                .filter(row -> !row.archived())
                .orElseThrow(() -> new NoSuchElementException("no project " + draft.project()));
        Constants.Type type = constants.type(draft.type());
        if (type.subtask() != !draft.parent().isEmpty()) {
            throw new IllegalArgumentException("a sub-task, and nothing else, has a parent");
        }
        Constants.Status status = workflow.statusIn(project, draft.status());
        long id = rows.insertIssue(doing.actor(), project.id(), draft, status, doing.at());
        if (!draft.parent().isEmpty()) {
            IssueRow parent = existing(draft.parent());
            links.make(constants.subtaskLink(), parent.id(), id, doing);
            // a sub-task is as secret as its parent
            database.update(
                    "update jiraissue set security = ? where id = ?",
                    parent.securityLevel() == 0 ? null : parent.securityLevel(),
                    id);
        }
        IssueEdit more = draft.more();
        if (!draft.epicName().isEmpty()) {
            more = more.epicName(draft.epicName());
        }
        if (draft.storyPoints() != null) {
            more = more.storyPoints(draft.storyPoints());
        }
        IssueRow issue = issues.byId(id).orElseThrow();
        if (!draft.epic().isEmpty()) {
            epics.enter(issue, epics.epic(draft.epic()), doing, false);
        }
        fields.apply(issue, more, doing);
        return told(Kind.CREATED, id, doing, 0, List.of(), Optional.empty());
    }

    /** Writes fields, as one change; a change that changes nothing is no history and no event. */
    IssueRow edit(Doing doing, String key, Kind kind, IssueEdit edit) {
        IssueRow before = locked(key);
        List<Item> items = fields.apply(before, edit, doing);
        return items.isEmpty()
                ? issues.byId(before.id()).orElseThrow()
                : changed(kind, before.id(), doing, items, Optional.empty());
    }

    /** A step of the workflow, with the fields and the comment of its screen; "" for no comment. */
    IssueRow transition(Doing doing, String key, String toStatus, IssueEdit edit, String comment) {
        IssueRow issue = locked(key);
        Constants.Status from = constants.status(issue.statusId());
        Constants.Status to = workflow.target(issue, toStatus);
        Kind kind = workflow.kind(issue, to.id());
        database.update("update jiraissue set issuestatus = ? where id = ?", to.id(), issue.id());
        List<Item> items = new ArrayList<>();
        if (!from.equals(to)) {
            items.add(new Item(false, "status", from.id(), from.name(), to.id(), to.name()));
        }
        if (!edit.values().containsKey("resolution")) {
            boolean done = to.category() == Constants.Category.DONE;
            String kept = issue.resolutionId().isEmpty() ? "Done" : issue.resolutionId();
            Item resolution = fields.resolution(issue, done ? kept : "", doing);
            if (resolution.changed()) {
                items.add(resolution);
            }
        }
        items.addAll(fields.apply(issue, edit, doing));
        Optional<CommentRow> said = comment.isEmpty()
                ? Optional.empty()
                : Optional.of(comments.add(issue.id(), doing.actor(), comment, doing.at()));
        return changed(kind, issue.id(), doing, items, said);
    }

    /** Moves an issue and its sub-tasks to another project. */
    IssueRow move(Doing doing, String key, String toProject) {
        IssueRow issue = locked(key);
        if (issues.parentOf(issue.id()).isPresent()) {
            throw new IllegalArgumentException("a sub-task moves with its parent");
        }
        ProjectRow to = issues.project(toProject)
                .filter(row -> !row.archived())
                .orElseThrow(() -> new NoSuchElementException("no project " + toProject));
        if (issue.projectId() == to.id()) {
            throw new IllegalArgumentException(key + " is in " + to.key());
        }
        IssueRow moved = moveOne(doing, issue, to);
        issues.subtasks(issue.id()).forEach(subtask -> moveOne(doing, locked(subtask.key()), to));
        return moved;
    }

    private IssueRow moveOne(Doing doing, IssueRow issue, ProjectRow to) {
        ProjectRow from = issues.project(issue.projectId()).orElseThrow();
        long number = rows.takeNumber(to.id(), 0);
        database.update(
                "insert into moved_issue_key (id, old_issue_key, issue_id) values (?, ?, ?)",
                sequences.next("MovedIssueKey"),
                issue.key(),
                issue.id());
        Constants.Status was = constants.status(issue.statusId());
        Constants.Status is = workflow.statusIn(to, issue.statusId());
        boolean levelStays = levels.ofProject(to.id()).stream().anyMatch(level -> level.id() == issue.securityLevel());
        long level = levelStays ? issue.securityLevel() : 0;
        database.update(
                "update jiraissue set project = ?, issuenum = ?, issuestatus = ?, security = ? where id = ?",
                to.id(),
                number,
                is.id(),
                level == 0 ? null : level,
                issue.id());
        List<Item> items = new ArrayList<>();
        items.add(
                new Item(false, "project", String.valueOf(from.id()), from.name(), String.valueOf(to.id()), to.name()));
        items.add(new Item(false, "Key", "", issue.key(), "", to.key() + "-" + number));
        if (!was.equals(is)) {
            items.add(new Item(false, "status", was.id(), was.name(), is.id(), is.name()));
        }
        if (level != issue.securityLevel()) {
            items.add(new Item(
                    false,
                    "security",
                    String.valueOf(issue.securityLevel()),
                    levels.name(issue.securityLevel()),
                    "",
                    ""));
        }
        return changed(Kind.MOVED, issue.id(), doing, items, Optional.empty());
    }

    /** Makes an issue a sub-task of another of its project, or with "" as parent an issue of its own. */
    IssueRow hang(Doing doing, String key, String parentKey, String type) {
        IssueRow issue = locked(key);
        Constants.Type before = constants.type(issue.typeId());
        Constants.Type after = constants.type(type);
        Optional<IssueRow> from = issues.parentOf(issue.id());
        Optional<IssueRow> to = parentKey.isEmpty() ? Optional.empty() : Optional.of(existing(parentKey));
        if (after.subtask() != to.isPresent()
                || !issues.subtasks(issue.id()).isEmpty()
                || to.filter(parent -> parent.id() == issue.id()
                                || parent.projectId() != issue.projectId()
                                || issues.parentOf(parent.id()).isPresent())
                        .isPresent()) {
            throw new IllegalArgumentException(key + " cannot become " + type + " of \"" + parentKey + "\"");
        }
        List<Item> items = new ArrayList<>();
        if (to.isPresent() && issues.epicOf(issue.id()).isPresent()) {
            // a sub-task is in its parent's epic
            items.add(epics.put(issue, "", doing));
        }
        issues.links(issue.id(), false).stream()
                .filter(link -> link.typeId() == constants.subtaskLink().id())
                .forEach(link -> links.remove(link.id(), doing));
        to.ifPresent(parent -> links.make(constants.subtaskLink(), parent.id(), issue.id(), doing));
        database.update("update jiraissue set issuetype = ? where id = ?", after.id(), issue.id());
        items.add(new Item(false, "issuetype", before.id(), before.name(), after.id(), after.name()));
        items.add(new Item(
                false,
                "Parent",
                from.map(row -> String.valueOf(row.id())).orElse(""),
                from.map(IssueRow::key).orElse(""),
                to.map(row -> String.valueOf(row.id())).orElse(""),
                to.map(IssueRow::key).orElse("")));
        return changed(Kind.UPDATED, issue.id(), doing, items, Optional.empty());
    }

    /** Deletes an issue, its sub-tasks first, and tells of each. */
    void delete(Doing doing, String key) {
        IssueRow issue = existing(key);
        issues.subtasks(issue.id()).forEach(subtask -> delete(doing, subtask.key()));
        issues.links(issue.id(), true).forEach(link -> links.remove(link.id(), doing));
        issues.links(issue.id(), false).forEach(link -> links.remove(link.id(), doing));
        erase(issue.id());
        index.changed(issue.id());
        telling.tell(new IssueChange(
                Kind.DELETED, issue, doing.actor(), doing.at(), 0, List.of(), Optional.empty(), doing.operation()));
    }

    /** Deletes the rows of an issue and of all that hangs on it. */
    void erase(long id) {
        database.update("delete from issuelink where source = ? or destination = ?", id, id);
        database.update("delete from customfieldvalue where issue = ?", id);
        database.update("delete from changeitem where groupid in (select id from changegroup where issueid = ?)", id);
        database.update("delete from changegroup where issueid = ?", id);
        database.update("delete from moved_issue_key where issue_id = ?", id);
        database.update("delete from label where issue = ?", id);
        database.update("delete from jiraaction where issueid = ?", id);
        database.update("delete from jiraissue where id = ?", id);
    }

    /** Tells of a comment that was written, edited or deleted. */
    void commented(Doing doing, Kind kind, CommentRow comment) {
        if (kind != Kind.COMMENT_DELETED) {
            database.update(
                    "update jiraissue set updated = ? where id = ?", Timestamp.from(doing.at()), comment.issueId());
        }
        told(kind, comment.issueId(), doing, 0, List.of(), Optional.of(comment));
    }

    /** Takes the issue's row, so that two writers cannot both read the same "before". */
    private IssueRow locked(String key) {
        IssueRow issue = existing(key);
        if (issues.project(issue.projectId()).orElseThrow().archived()) {
            throw new IllegalArgumentException(issue.key() + " is archived");
        }
        database.update("update jiraissue set updated = updated where id = ?", issue.id());
        return issues.byId(issue.id()).orElseThrow();
    }

    private IssueRow changed(Kind kind, long id, Doing doing, List<Item> items, Optional<CommentRow> comment) {
        database.update("update jiraissue set updated = ? where id = ?", Timestamp.from(doing.at()), id);
        long group = items.isEmpty() ? 0 : rows.insertHistory(id, doing.actor(), doing.at(), items);
        return told(kind, id, doing, group, items, comment);
    }

    private IssueRow told(Kind kind, long id, Doing doing, long group, List<Item> items, Optional<CommentRow> comment) {
        IssueRow after = issues.byId(id).orElseThrow();
        index.changed(id);
        telling.tell(new IssueChange(
                kind, after, doing.actor(), doing.at(), group, List.copyOf(items), comment, doing.operation()));
        return after;
    }

    IssueRow existing(String key) {
        return issues.byKey(key).orElseThrow(() -> new NoSuchElementException("no issue " + key));
    }
}
