package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueChange.Item;
import io.throughline.sandbox.jira.store.IssueChange.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Every write of projects and issues. Each method is one transaction (or joins the caller's) and tells the listener of
 * changes inside it, as Jira publishes its events. People are user keys; {@code actor} "" is the system. An unknown
 * project, issue or name is refused with {@link NoSuchElementException}, bad input with {@link IllegalArgumentException}.
 */
public final class JiraData implements AutoCloseable {
    private final Database database;
    private final Users users;
    private final Clock clock;
    private final Sequences sequences;
    private final Constants constants;
    private final Issues issues;
    private final Permissions permissions;
    private final FieldValues values;
    private final IssueRows rows;
    private final Workflow workflow;
    private final IndexOperations index;
    private Consumer<IssueChange> listener = change -> {};

    /** Makes the tables where they are missing. */
    public JiraData(Database database, Users users, Clock clock) {
        this.database = database;
        this.users = users;
        this.clock = clock;
        new Tables(database).create();
        sequences = new Sequences(database);
        constants = new Constants(database);
        issues = new Issues(database, constants);
        permissions = new Permissions(database, sequences);
        values = new FieldValues(database, sequences);
        rows = new IssueRows(database, sequences, constants);
        workflow = new Workflow(constants);
        index = new IndexOperations(database, sequences, clock, "node1");
    }

    /** Sets who is told of each change. */
    public void tell(Consumer<IssueChange> who) {
        listener = who;
    }

    public Constants constants() {
        return constants;
    }

    public Issues issues() {
        return issues;
    }

    public Permissions permissions() {
        return permissions;
    }

    public Workflow workflow() {
        return workflow;
    }

    /** The next id of an entity that has a row in {@code sequence_value_item}. */
    public long nextId(String entity) {
        return sequences.next(entity);
    }

    /** What search indexes are told. Whatever changes an issue, or what is searched with it, says so there. */
    public IndexOperations index() {
        return index;
    }

    /**
     * Creates a project.
     *
     * @param browseGroups who may browse it; empty means everyone logged in
     */
    public ProjectRow createProject(String key, String name, String lead, List<String> browseGroups) {
        if (!key.matches("[A-Z][A-Z0-9_]+")) {
            throw new IllegalArgumentException("a project key is upper case letters and digits: " + key);
        }
        return database.inTransaction(() -> {
            long id = sequences.next("Project");
            database.update(
                    "insert into project (id, pname, lead, pkey, originalkey, pcounter, projecttype)"
                            + " values (?, ?, ?, ?, ?, 0, 'software')",
                    id,
                    name,
                    lead,
                    key,
                    key);
            permissions.create(id, name, browseGroups);
            return new ProjectRow(id, key, name, lead, "");
        });
    }

    /** Creates an issue, its links to epic or parent and its field values. */
    public IssueRow createIssue(String actor, NewIssue draft) {
        return database.inTransaction(() -> {
            ProjectRow project = issues.project(draft.project())
                    .orElseThrow(() -> new NoSuchElementException("no project " + draft.project()));
            Constants.Type type = constants.type(draft.type());
            if (type.subtask() != !draft.parent().isEmpty()) {
                throw new IllegalArgumentException("a sub-task, and nothing else, has a parent");
            }
            Instant at = draft.created() == null ? now() : draft.created();
            long id = rows.insertIssue(actor, project.id(), draft, at);
            if (!draft.parent().isEmpty()) {
                rows.insertLink(
                        constants.subtaskLink(), existing(draft.parent()).id(), id);
            }
            if (!draft.epic().isEmpty()) {
                rows.insertLink(constants.epicLink(), epic(draft.epic()).id(), id);
            }
            if (!draft.epicName().isEmpty()) {
                values.setText(id, constants.field("Epic Name"), draft.epicName());
            }
            if (draft.storyPoints() != null) {
                values.setNumber(id, constants.field("Story Points"), draft.storyPoints());
            }
            IssueRow created = issues.byId(id).orElseThrow();
            index.changed(id);
            listener.accept(new IssueChange(Kind.CREATED, created, actor, at, 0, List.of()));
            return created;
        });
    }

    /** Moves an issue to a status, by name or id; into a done status it is resolved, out of one it is not. */
    public IssueRow transition(String actor, String issueKey, String toStatus) {
        return transition(actor, issueKey, toStatus, now());
    }

    /** As {@link #transition(String, String, String)}, as if it had been done then. */
    public IssueRow transition(String actor, String issueKey, String toStatus, Instant at) {
        return change(actor, issueKey, Kind.TRANSITIONED, at, (issue, items) -> {
            Constants.Status from = constants.status(issue.statusId());
            Constants.Status to = constants.status(toStatus);
            boolean done = to.category() == Constants.Category.DONE;
            String resolution = done ? constants.resolution("Done").id() : "";
            database.update(
                    "update jiraissue set issuestatus = ?, resolution = ?, resolutiondate = ? where id = ?",
                    to.id(),
                    orNull(resolution),
                    done ? timestamp(issue.resolved() == null ? at : issue.resolved()) : null,
                    issue.id());
            if (!from.equals(to)) {
                items.add(new Item(false, "status", from.id(), from.name(), to.id(), to.name()));
            }
            if (!resolution.equals(issue.resolutionId())) {
                items.add(new Item(
                        false,
                        "resolution",
                        issue.resolutionId(),
                        resolutionName(issue.resolutionId()),
                        resolution,
                        resolutionName(resolution)));
            }
        });
    }

    public IssueRow setSummary(String actor, String issueKey, String summary) {
        return change(actor, issueKey, Kind.UPDATED, now(), (issue, items) -> {
            database.update("update jiraissue set summary = ? where id = ?", summary, issue.id());
            items.add(new Item(false, "summary", "", issue.summary(), "", summary));
        });
    }

    /** Gives an issue to a person, by user key, or with "" to nobody. */
    public IssueRow assign(String actor, String issueKey, String assignee) {
        return change(actor, issueKey, Kind.ASSIGNED, now(), (issue, items) -> {
            database.update("update jiraissue set assignee = ? where id = ?", orNull(assignee), issue.id());
            items.add(new Item(
                    false, "assignee", issue.assignee(), personName(issue.assignee()), assignee, personName(assignee)));
        });
    }

    /** Sets the story points; null takes them away. */
    public IssueRow setStoryPoints(String actor, String issueKey, Double points) {
        return change(actor, issueKey, Kind.UPDATED, now(), (issue, items) -> {
            Constants.Field field = constants.field("Story Points");
            String before =
                    issues.number(issue.id(), field).map(JiraData::plain).orElse("");
            values.setNumber(issue.id(), field, points);
            items.add(new Item(true, field.name(), "", before, "", points == null ? "" : plain(points)));
        });
    }

    /** Puts an issue into an epic, or with "" out of its epic. */
    public IssueRow setEpic(String actor, String issueKey, String epicKey) {
        return change(actor, issueKey, Kind.UPDATED, now(), (issue, items) -> {
            Optional<IssueRow> before = issues.epicOf(issue.id());
            Optional<IssueRow> after = epicKey.isEmpty() ? Optional.empty() : Optional.of(epic(epicKey));
            database.update(
                    "delete from issuelink where linktype = ? and destination = ?",
                    constants.epicLink().id(),
                    issue.id());
            after.ifPresent(epic -> rows.insertLink(constants.epicLink(), epic.id(), issue.id()));
            items.add(new Item(
                    true,
                    "Epic Link",
                    before.map(epic -> String.valueOf(epic.id())).orElse(""),
                    before.map(IssueRow::key).orElse(""),
                    after.map(epic -> String.valueOf(epic.id())).orElse(""),
                    after.map(IssueRow::key).orElse("")));
        });
    }

    /** Moves an issue to another project; it gets a new key and still answers to the old one. */
    public IssueRow move(String actor, String issueKey, String toProject) {
        return change(actor, issueKey, Kind.MOVED, now(), (issue, items) -> {
            ProjectRow from = issues.project(issue.projectId()).orElseThrow();
            ProjectRow to =
                    issues.project(toProject).orElseThrow(() -> new NoSuchElementException("no project " + toProject));
            long number = rows.takeNumber(to.id(), 0);
            database.update(
                    "insert into moved_issue_key (id, old_issue_key, issue_id) values (?, ?, ?)",
                    sequences.next("MovedIssueKey"),
                    issue.key(),
                    issue.id());
            database.update("update jiraissue set project = ?, issuenum = ? where id = ?", to.id(), number, issue.id());
            items.add(new Item(
                    false, "project", String.valueOf(from.id()), from.name(), String.valueOf(to.id()), to.name()));
            items.add(new Item(false, "Key", "", issue.key(), "", to.key() + "-" + number));
        });
    }

    /** Deletes an issue with its sub-tasks, links, values and history. */
    public void delete(String actor, String issueKey) {
        database.inTransaction(() -> {
            IssueRow issue = existing(issueKey);
            issues.subtasks(issue.id()).forEach(subtask -> delete(actor, subtask.key()));
            database.update("delete from issuelink where source = ? or destination = ?", issue.id(), issue.id());
            database.update("delete from customfieldvalue where issue = ?", issue.id());
            database.update(
                    "delete from changeitem where groupid in (select id from changegroup where issueid = ?)",
                    issue.id());
            database.update("delete from changegroup where issueid = ?", issue.id());
            database.update("delete from moved_issue_key where issue_id = ?", issue.id());
            database.update("delete from label where issue = ?", issue.id());
            database.update("delete from jiraissue where id = ?", issue.id());
            index.changed(issue.id());
            listener.accept(new IssueChange(Kind.DELETED, issue, actor, now(), 0, List.of()));
            return null;
        });
    }

    /** Links two issues, both known by key, by a link type's name. */
    public void link(String source, String destination, String linkType) {
        database.inTransaction(() -> {
            long from = existing(source).id();
            long to = existing(destination).id();
            rows.insertLink(constants.linkType(linkType), from, to);
            index.changed(from, to);
            return null;
        });
    }

    public void removeLink(long linkId) {
        database.inTransaction(() -> {
            issues.link(linkId).ifPresent(link -> index.changed(link.source(), link.destination()));
            return database.update("delete from issuelink where id = ?", linkId);
        });
    }

    private IssueRow change(String actor, String issueKey, Kind kind, Instant at, Edit edit) {
        return database.inTransaction(() -> {
            IssueRow before = existing(issueKey);
            // takes the issue's row, so that two writers cannot both read the same "before"
            database.update("update jiraissue set updated = ? where id = ?", timestamp(at), before.id());
            List<Item> items = new ArrayList<>();
            edit.apply(issues.byId(before.id()).orElseThrow(), items);
            long group = rows.insertHistory(before.id(), actor, at, items);
            IssueRow after = issues.byId(before.id()).orElseThrow();
            index.changed(after.id());
            listener.accept(new IssueChange(kind, after, actor, at, group, List.copyOf(items)));
            return after;
        });
    }

    private IssueRow existing(String key) {
        return issues.byKey(key).orElseThrow(() -> new NoSuchElementException("no issue " + key));
    }

    private IssueRow epic(String key) {
        IssueRow issue = existing(key);
        if (!constants.type(issue.typeId()).epic()) {
            throw new IllegalArgumentException(key + " is not an epic");
        }
        return issue;
    }

    private String personName(String key) {
        return users.byKey(key).map(Users.User::displayName).orElse("");
    }

    private String resolutionName(String id) {
        return id.isEmpty() ? "" : constants.resolution(id).name();
    }

    private Instant now() {
        // what a column of type timestamp keeps on every database
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : String.valueOf(number);
    }

    @Override
    public void close() {
        sequences.close();
    }

    /** Writes a change and says what changed. */
    @FunctionalInterface
    private interface Edit {
        void apply(IssueRow before, List<Item> items);
    }
}
