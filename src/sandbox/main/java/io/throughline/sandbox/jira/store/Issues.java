package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads of projects, issues, links and field values. Nothing here asks for permissions. */
public final class Issues {
    /** What {@link #row} maps; the tables are {@code jiraissue i} and {@code project p}. */
    private static final String SELECT =
            """
            select i.id, i.issuenum, p.pkey, i.project, i.issuetype, i.issuestatus, i.summary, i.description, i.reporter,
                i.assignee, i.creator, i.priority, i.resolution, i.created, i.updated, i.resolutiondate,
                i.duedate, i.timeoriginalestimate, i.timeestimate, i.security
            from jiraissue i join project p on p.id = i.project
            """;

    private final Database database;
    private final Constants constants;

    Issues(Database database, Constants constants) {
        this.database = database;
        this.constants = constants;
    }

    /** The issue of that key, in any case, or of the key it had before it was moved. */
    public Optional<IssueRow> byKey(String key) {
        int dash = key.lastIndexOf('-');
        if (dash <= 0 || !key.substring(dash + 1).matches("\\d{1,9}")) {
            return Optional.empty();
        }
        Optional<IssueRow> current = one(
                "where p.pkey = upper(?) and i.issuenum = ?",
                key.substring(0, dash),
                Long.valueOf(key.substring(dash + 1)));
        return current.isPresent()
                ? current
                : one(
                        "where i.id = (select max(m.issue_id) from moved_issue_key m where m.old_issue_key = upper(?))",
                        key);
    }

    public Optional<IssueRow> byId(long id) {
        return one("where i.id = ?", id);
    }

    /** Those that exist, in no order. */
    public List<IssueRow> byIds(Collection<Long> ids) {
        List<IssueRow> found = new ArrayList<>();
        inParts(ids, (marks, part) -> found.addAll(select("where i.id in (" + marks + ")", part.toArray())));
        return found;
    }

    /** No database takes a list of any length. */
    private static void inParts(Collection<Long> ids, BiConsumer<String, List<Long>> work) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            List<Long> part = all.subList(from, Math.min(all.size(), from + 500));
            work.accept(String.join(",", Collections.nCopies(part.size(), "?")), part);
        }
    }

    /** Issues that fit a condition on {@code jiraissue i} and {@code project p}; {@code rest} may order and limit. */
    public List<IssueRow> select(String rest, Object... parameters) {
        return database.query(SELECT + rest, Issues::row, parameters);
    }

    /** How many issues fit a condition on {@code jiraissue i} and {@code project p}. */
    public long count(String where, Object... parameters) {
        return database.query(
                        "select count(*) from jiraissue i join project p on p.id = i.project " + where,
                        row -> row.getLong(1),
                        parameters)
                .get(0);
    }

    /** Issues of an epic, in the order of their numbers. */
    public List<IssueRow> inEpic(long epicId) {
        return linkedFrom(constants.epicLink(), epicId);
    }

    /** Sub-tasks of an issue, in the order of their links. */
    public List<IssueRow> subtasks(long parentId) {
        return linkedFrom(constants.subtaskLink(), parentId);
    }

    private List<IssueRow> linkedFrom(Constants.LinkType type, long source) {
        return database.query(
                SELECT
                        + " join issuelink l on l.destination = i.id where l.linktype = ? and l.source = ?"
                        + " order by l.sequence, p.pkey, i.issuenum",
                Issues::row,
                type.id(),
                source);
    }

    public Optional<IssueRow> epicOf(long issueId) {
        return linkedTo(constants.epicLink(), issueId);
    }

    public Optional<IssueRow> parentOf(long issueId) {
        return linkedTo(constants.subtaskLink(), issueId);
    }

    private Optional<IssueRow> linkedTo(Constants.LinkType type, long destination) {
        return database
                .query(
                        SELECT + " join issuelink l on l.source = i.id where l.linktype = ? and l.destination = ?",
                        Issues::row,
                        type.id(),
                        destination)
                .stream()
                .findFirst();
    }

    /** Links that start at an issue, or end there. */
    public List<LinkRow> links(long issueId, boolean outward) {
        return database.query(
                "select id, linktype, source, destination, sequence from issuelink where "
                        + (outward ? "source" : "destination") + " = ? order by linktype, sequence, id",
                Issues::link,
                issueId);
    }

    public List<LinkRow> linksOfType(long typeId) {
        return database.query(
                "select id, linktype, source, destination, sequence from issuelink where linktype = ? order by id",
                Issues::link,
                typeId);
    }

    public Optional<LinkRow> link(long id) {
        return database
                .query(
                        "select id, linktype, source, destination, sequence from issuelink where id = ?",
                        Issues::link,
                        id)
                .stream()
                .findFirst();
    }

    /** What a custom field holds on an issue; "Epic Link", "Parent Link" and labels are not kept as such. */
    public Optional<FieldValue> value(long issueId, Constants.Field field) {
        return values(List.of(issueId), field).values().stream().findFirst();
    }

    /** What a custom field holds on each of these issues. */
    public Map<Long, FieldValue> values(Collection<Long> issueIds, Constants.Field field) {
        Map<Long, FieldValue> found = new HashMap<>();
        inParts(issueIds, (marks, ids) -> {
            List<Object> parameters = new ArrayList<>(ids);
            parameters.add(field.id());
            database.query(
                    "select issue, numbervalue, stringvalue, textvalue, datevalue from customfieldvalue"
                            + " where issue in (" + marks + ") and customfield = ?",
                    row -> found.put(row.getLong(1), FieldValue.of(row)),
                    parameters.toArray());
        });
        return found;
    }

    public Optional<Double> number(long issueId, Constants.Field field) {
        return value(issueId, field).map(FieldValue::number);
    }

    public Optional<String> text(long issueId, Constants.Field field) {
        return value(issueId, field).map(FieldValue::text);
    }

    /** Where an issue was seen, "" if nobody said so. */
    public String environment(long issueId) {
        return database.query(
                        "select coalesce(environment, '') from jiraissue where id = ?",
                        row -> row.getString(1),
                        issueId)
                .get(0);
    }

    /** Labels of an issue, in alphabetical order. */
    public SortedSet<String> labels(long issueId) {
        return labels(List.of(issueId)).getOrDefault(issueId, new TreeSet<>());
    }

    /** Labels of those issues that have any. */
    public Map<Long, SortedSet<String>> labels(Collection<Long> issueIds) {
        Map<Long, SortedSet<String>> found = new HashMap<>();
        inParts(
                issueIds,
                (marks, ids) -> database.query(
                        "select issue, label from label where fieldid is null and issue in (" + marks + ")",
                        row -> found.computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                                .add(row.getString(2)),
                        ids.toArray()));
        return found;
    }

    /** All projects that are not archived, by name. */
    public List<ProjectRow> projects() {
        return projects("where not exists (select 1 from archived_project a where a.project = p.id) order by p.pname");
    }

    public List<ProjectRow> archivedProjects() {
        return projects("where exists (select 1 from archived_project a where a.project = p.id) order by p.pname");
    }

    /** The project of that id, archived or not. */
    public Optional<ProjectRow> project(long id) {
        return projects("where p.id = ?", id).stream().findFirst();
    }

    /** The project of that key, in any case, archived or not. */
    public Optional<ProjectRow> project(String key) {
        return projects("where p.pkey = upper(?)", key).stream().findFirst();
    }

    private List<ProjectRow> projects(String rest, Object... parameters) {
        return database.query(
                "select p.id, p.pkey, p.pname, p.lead, p.description, p.projecttype,"
                        + " (select count(*) from archived_project a where a.project = p.id) from project p "
                        + rest,
                row -> new ProjectRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        orEmpty(row.getString(4)),
                        orEmpty(row.getString(5)),
                        orEmpty(row.getString(6)),
                        row.getLong(7) > 0),
                parameters);
    }

    private Optional<IssueRow> one(String where, Object... parameters) {
        return select(where, parameters).stream().findFirst();
    }

    private static LinkRow link(ResultSet row) throws SQLException {
        return new LinkRow(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }

    private static IssueRow row(ResultSet row) throws SQLException {
        return new IssueRow(
                row.getLong(1),
                row.getString(3) + "-" + row.getLong(2),
                row.getLong(2),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                orEmpty(row.getString(8)),
                orEmpty(row.getString(9)),
                orEmpty(row.getString(10)),
                orEmpty(row.getString(11)),
                orEmpty(row.getString(12)),
                orEmpty(row.getString(13)),
                instant(row.getTimestamp(14)),
                instant(row.getTimestamp(15)),
                instant(row.getTimestamp(16)),
                date(row.getTimestamp(17)),
                orNull(row, 18),
                orNull(row, 19),
                row.getLong(20));
    }

    private static LocalDate date(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toLocalDateTime().toLocalDate();
    }

    private static Long orNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** A link between two issues. */
    public record LinkRow(long id, long typeId, long source, long destination, long sequence) {}
}
