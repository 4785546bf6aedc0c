package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Signals;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueChange.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every write of projects and issues. Each method is one transaction (or joins the caller's) and tells the listener of
 * changes when Jira publishes its events (see {@link Telling}). People are user keys; {@code actor} "" is the system. Nobody's
 * permission is asked: that is the caller's ({@link #permissions}). An unknown project, issue or name is refused with {@link
 * NoSuchElementException}, bad input with {@link IllegalArgumentException}.
 */
public final class JiraData implements AutoCloseable {
    private final Transactions transactions;
    private final Sequences sequences;
    private final Constants constants;
    private final Issues issues;
    private final IssueHistory history;
    private final Permissions permissions;
    private final PermissionSchemes schemes;
    private final ProjectRoles roles;
    private final SecurityLevels levels;
    private final Workflow workflow;
    private final IssueComments comments;
    private final Links links;
    private final IssueWrites writes;
    private final Projects projects;
    private final IndexOperations index;
    private final Telling telling;
    private final BulkChanges bulk;
    private final IssuePeople people;

    /** Makes the tables where they are missing, for a Jira that is alone and whose switches stand as usual. */
    public JiraData(Database database, Users users, Clock clock) {
        this(database, users, clock, new Switches(Map.of()), Signals.NONE, "");
    }

    /** Makes the tables where they are missing. */
    public JiraData(Host host, Clock clock) {
        this(host.database(), host.users(), clock, host.switches(), host.signals(), host.nodeId());
    }

    private JiraData(Database database, Users users, Clock clock, Switches switches, Signals signals, String nodeId) {
        transactions = new Transactions(database, clock);
        new Tables(database).create();
        sequences = new Sequences(database);
        constants = new Constants(database, sequences, signals);
        issues = new Issues(database, constants);
        history = new IssueHistory(database);
        permissions = new Permissions(database, signals);
        schemes = new PermissionSchemes(database, sequences, permissions);
        roles = new ProjectRoles(database, sequences, permissions);
        levels = new SecurityLevels(database, sequences, permissions);
        workflow = new Workflow(constants, issues, permissions);
        Comments said = new Comments(database, sequences);
        index = new IndexOperations(database, sequences, clock, nodeId.isEmpty() ? "node1" : nodeId);
        telling = new Telling(database, switches);
        IssueRows rows = new IssueRows(database, sequences, constants);
        links = new Links(database, issues, rows, constants, index, telling);
        Epics epics = new Epics(database, constants, issues, rows, links);
        FieldEdits fields = new FieldEdits(database, users, sequences, constants, issues, levels, epics);
        writes = new IssueWrites(
                database, sequences, constants, issues, workflow, fields, epics, links, said, levels, index, telling);
        bulk = new BulkChanges(transactions, sequences, issues, writes);
        comments = new IssueComments(transactions, said, writes);
        projects = new Projects(database, sequences, issues, permissions, schemes, roles, writes, index, telling);
        people = new IssuePeople(database);
        database.inTransaction(() -> {
            schemes.complete();
            return null;
        });
    }

    /**
     * Puts a user key in the place of another; nobody is told.
     *
     * @return issues the index has to read again
     */
    public Set<Long> followUserKey(String before, String after) {
        return people.follow(before, after);
    }

    /** Sets who is told of what happens. */
    public void tell(Consumer<Happening> who) {
        telling.listener(who);
    }

    public Constants constants() {
        return constants;
    }

    public Issues issues() {
        return issues;
    }

    /** What became of issues in time. */
    public IssueHistory history() {
        return history;
    }

    /** What people say of issues. */
    public IssueComments comments() {
        return comments;
    }

    /** Changes of many issues at once. */
    public BulkChanges bulk() {
        return bulk;
    }

    public Permissions permissions() {
        return permissions;
    }

    public PermissionSchemes schemes() {
        return schemes;
    }

    public ProjectRoles roles() {
        return roles;
    }

    public SecurityLevels levels() {
        return levels;
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
     * Creates a software project.
     *
     * @param browseGroups who may browse it; empty means everyone logged in
     */
    public ProjectRow createProject(String key, String name, String lead, List<String> browseGroups) {
        return createProject(lead, key, name, lead, "software", browseGroups);
    }

    /** As {@link #createProject(String, String, String, List)}, of type {@code software} or {@code business}. */
    public ProjectRow createProject(
            String actor, String key, String name, String lead, String type, List<String> browseGroups) {
        return transactions.by(actor, doing -> projects.create(doing, key, name, lead, type, browseGroups));
    }

    /** Takes a project out of sight; its issues stay and are read-only. */
    public ProjectRow archiveProject(String actor, String key) {
        return transactions.by(actor, doing -> projects.archive(doing, key, true));
    }

    public ProjectRow restoreProject(String actor, String key) {
        return transactions.by(actor, doing -> projects.archive(doing, key, false));
    }

    /** Deletes a project and all its issues. */
    public void deleteProject(String actor, String key) {
        transactions.by(actor, doing -> {
            projects.delete(doing, key);
            return null;
        });
    }

    /** Creates an issue, its links to epic or parent and its field values. */
    public IssueRow createIssue(String actor, NewIssue draft) {
        Instant at = draft.created() == null ? transactions.now() : draft.created();
        return transactions.doing(new Doing(actor, at, ""), doing -> writes.create(doing, draft));
    }

    /** Sets fields: one change, one set of events; none of it if nothing really changes. */
    public IssueRow edit(String actor, String issueKey, IssueEdit edit) {
        return transactions.by(actor, doing -> writes.edit(doing, issueKey, Kind.UPDATED, edit));
    }

    /** Moves an issue to a status, by name or id; into a done status it is resolved, out of one it is not. */
    public IssueRow transition(String actor, String issueKey, String toStatus) {
        return transition(actor, issueKey, toStatus, transactions.now());
    }

    /** As {@link #transition(String, String, String)}, as if it had been done then. */
    public IssueRow transition(String actor, String issueKey, String toStatus, Instant at) {
        return transactions.doing(
                new Doing(actor, at, ""), doing -> writes.transition(doing, issueKey, toStatus, IssueEdit.none(), ""));
    }

    /** As {@link #transition(String, String, String)}, with the fields and the comment ("" for none) of the step's screen. */
    public IssueRow transition(String actor, String issueKey, String toStatus, IssueEdit edit, String comment) {
        return transactions.by(actor, doing -> writes.transition(doing, issueKey, toStatus, edit, comment));
    }

    public IssueRow setSummary(String actor, String issueKey, String summary) {
        return edit(actor, issueKey, IssueEdit.none().summary(summary));
    }

    /** Gives an issue to a person, by user key, or with "" to nobody. */
    public IssueRow assign(String actor, String issueKey, String assignee) {
        return transactions.by(
                actor,
                doing -> writes.edit(
                        doing, issueKey, Kind.ASSIGNED, IssueEdit.none().assignee(assignee)));
    }

    /** Sets the story points; null takes them away. */
    public IssueRow setStoryPoints(String actor, String issueKey, Double points) {
        return edit(actor, issueKey, IssueEdit.none().storyPoints(points));
    }

    /** Puts an issue into an epic, or with "" out of its epic. */
    public IssueRow setEpic(String actor, String issueKey, String epicKey) {
        return edit(actor, issueKey, IssueEdit.none().epic(epicKey));
    }

    /** Moves an issue with its sub-tasks to another project; each gets a new key and still answers to the old one. */
    public IssueRow move(String actor, String issueKey, String toProject) {
        return transactions.by(actor, doing -> writes.move(doing, issueKey, toProject));
    }

    /** Makes an issue a sub-task of another one of its project. */
    public IssueRow convertToSubtask(String actor, String issueKey, String parentKey) {
        return transactions.by(actor, doing -> writes.hang(doing, issueKey, parentKey, "Sub-task"));
    }

    /** Makes a sub-task an issue of its own, of that type. */
    public IssueRow convertToIssue(String actor, String issueKey, String type) {
        return transactions.by(actor, doing -> writes.hang(doing, issueKey, "", type));
    }

    /** Deletes an issue with its sub-tasks, links, values, comments and history. */
    public void delete(String actor, String issueKey) {
        transactions.by(actor, doing -> {
            writes.delete(doing, issueKey);
            return null;
        });
    }

    /** Links two issues, both known by key, by a link type's name or id; the link, which may have been there. */
    public Issues.LinkRow link(String actor, String source, String destination, String linkType) {
        return transactions.by(
                actor,
                doing -> links.makeByHand(
                        constants.linkType(linkType), writes.existing(source), writes.existing(destination), doing));
    }

    public void removeLink(String actor, long linkId) {
        transactions.by(actor, doing -> {
            links.removeByHand(linkId, doing);
            return null;
        });
    }

    @Override
    public void close() {
        sequences.close();
    }
}
