package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueChange.Item;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets fields of an issue and says what changed, in the words of Jira's change history. The caller holds the transaction. */
final class FieldEdits {
    private final Database database;
    private final Users users;
    private final Sequences sequences;
    private final Constants constants;
    private final Issues issues;
    private final SecurityLevels levels;
    private final FieldValues values;
    private final Epics epics;

    FieldEdits(
            Database database,
            Users users,
            Sequences sequences,
            Constants constants,
            Issues issues,
            SecurityLevels levels,
            Epics epics) {
        this.database = database;
        this.users = users;
        this.sequences = sequences;
        this.constants = constants;
        this.issues = issues;
        this.levels = levels;
        this.values = new FieldValues(database, sequences);
        this.epics = epics;
    }

    /** Sets what the edit names; the items of what really changed, each as its own history row has it. */
    List<Item> apply(IssueRow issue, IssueEdit edit, Doing context) {
        Map<String, Item> items = new LinkedHashMap<>();
        edit.values().forEach((field, value) -> {
            Item item = one(issue, field, value, context);
            if (item.changed()) {
                items.put(field, item);
            }
        });
        return new ArrayList<>(items.values());
    }

    private Item one(IssueRow issue, String field, Object value, Doing context) {
        return switch (field) {
            case "summary" -> column(issue, field, issue.summary(), summary(text(value)));
            case "description" -> column(issue, field, issue.description(), text(value));
            case "environment" -> column(issue, field, issues.environment(issue.id()), text(value));
            case "assignee", "reporter" -> person(issue, field, text(value));
            case "priority" -> {
                Constants.Named before = constants.priority(issue.priorityId());
                Constants.Named after = constants.priority(text(value));
                set(issue, "priority", after.id());
                yield new Item(false, field, before.id(), before.name(), after.id(), after.name());
            }
            case "issuetype" -> type(issue, constants.type(text(value)));
            case "resolution" -> resolution(issue, text(value), context);
            case "labels" -> labels(issue, (Set<?>) value);
            case "duedate" -> due(issue, (LocalDate) value);
            case "timeoriginalestimate" -> seconds(issue, field, issue.originalEstimate(), (Long) value);
            case "timeestimate" -> seconds(issue, field, issue.remainingEstimate(), (Long) value);
            case "security" -> security(issue, text(value));
            case "Epic Link" -> epics.put(issue, text(value), context);
            case "Parent Link" -> parent(issue, text(value));
            default -> custom(issue, constants.field(field.replace("customfield_", "")), value, context);
        };
    }

    private static String summary(String text) {
        if (text.isBlank() || text.length() > 255 || text.contains("\n")) {
            throw new IllegalArgumentException("a summary is one line of 1 to 255 characters");
        }
        return text;
    }

    private Item column(IssueRow issue, String field, String before, String after) {
        set(issue, field, orNull(after));
        return new Item(false, field, "", before, "", after);
    }

    private Item person(IssueRow issue, String field, String key) {
        String before = field.equals("assignee") ? issue.assignee() : issue.reporter();
        if (!key.isEmpty() && !key.equals(before) && users.byKey(key).isEmpty()) {
            throw new NoSuchElementException("no user " + key);
        }
        set(issue, field, orNull(key));
        return new Item(false, field, before, personName(before), key, personName(key));
    }

    private String personName(String key) {
        return users.byKey(key).map(Users.User::displayName).orElse(key);
    }

    private Item type(IssueRow issue, Constants.Type after) {
        Constants.Type before = constants.type(issue.typeId());
        if (before.subtask() != after.subtask()) {
            throw new IllegalArgumentException("a sub-task is converted, not edited into something else");
        }
        set(issue, "issuetype", after.id());
        return new Item(false, "issuetype", before.id(), before.name(), after.id(), after.name());
    }

    Item resolution(IssueRow issue, String nameOrId, Doing context) {
        String after = nameOrId.isEmpty() ? "" : constants.resolution(nameOrId).id();
        boolean stays = !after.isEmpty() && issue.resolved() != null;
        database.update(
                "update jiraissue set resolution = ?, resolutiondate = ? where id = ?",
                orNull(after),
                after.isEmpty() ? null : Timestamp.from(stays ? issue.resolved() : context.at()),
                issue.id());
        return new Item(
                false,
                "resolution",
                issue.resolutionId(),
                resolutionName(issue.resolutionId()),
                after,
                resolutionName(after));
    }

    private String resolutionName(String id) {
        return id.isEmpty() ? "" : constants.resolution(id).name();
    }

    private Item labels(IssueRow issue, Set<?> wanted) {
        SortedSet<String> after = new TreeSet<>();
        for (Object each : wanted) {
            String label = String.valueOf(each);
            if (label.isEmpty() || label.length() > 255 || label.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("The label '" + label + "' contains spaces which is invalid.");
            }
            after.add(label);
        }
        SortedSet<String> before = issues.labels(issue.id());
        database.update("delete from label where fieldid is null and issue = ?", issue.id());
        after.forEach(label -> database.update(
                "insert into label (id, issue, label) values (?, ?, ?)", sequences.next("Label"), issue.id(), label));
        return new Item(false, "labels", "", String.join(" ", before), "", String.join(" ", after));
    }

    private Item due(IssueRow issue, LocalDate after) {
        set(issue, "duedate", after == null ? null : Timestamp.valueOf(after.atStartOfDay()));
        return new Item(false, "duedate", day(issue.due()), moment(issue.due()), day(after), moment(after));
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String moment(LocalDate date) {
        return date == null ? "" : date + " 00:00:00.0";
    }

    private Item seconds(IssueRow issue, String field, Long before, Long after) {
        if (after != null && after < 0) {
            throw new IllegalArgumentException("an estimate is 0 seconds or more");
        }
        set(issue, field, after);
        String was = before == null ? "" : before.toString();
        String is = after == null ? "" : after.toString();
        return new Item(false, field, was, was, is, is);
    }

    private Item security(IssueRow issue, String nameOrId) {
        long after = nameOrId.isEmpty() ? 0 : levels.inProject(issue.projectId(), nameOrId);
        set(issue, "security", after == 0 ? null : after);
        return new Item(
                false,
                "security",
                issue.securityLevel() == 0 ? "" : String.valueOf(issue.securityLevel()),
                levels.name(issue.securityLevel()),
                after == 0 ? "" : String.valueOf(after),
                levels.name(after));
    }

    private Item parent(IssueRow issue, String key) {
        Constants.Field field = constants.field("Parent Link");
        Optional<IssueRow> before = issues.text(issue.id(), field).flatMap(id -> issues.byId(Long.parseLong(id)));
        Optional<IssueRow> after = key.isEmpty()
                ? Optional.empty()
                : Optional.of(issues.byKey(key).orElseThrow(() -> new NoSuchElementException("no issue " + key)));
        after.filter(above -> above.id() == issue.id()).ifPresent(itself -> {
            throw new IllegalArgumentException("an issue is not its own parent");
        });
        values.set(issue.id(), field, after.map(row -> String.valueOf(row.id())).orElse(""));
        return new Item(
                true,
                field.name(),
                before.map(row -> String.valueOf(row.id())).orElse(""),
                before.map(IssueRow::key).orElse(""),
                after.map(row -> String.valueOf(row.id())).orElse(""),
                after.map(IssueRow::key).orElse(""));
    }

    private Item custom(IssueRow issue, Constants.Field field, Object value, Doing context) {
        return switch (field.name()) {
            case "Epic Link" -> epics.put(issue, text(value), context);
            case "Parent Link" -> parent(issue, text(value));
            default -> stored(issue, field, value);
        };
    }

    private Item stored(IssueRow issue, Constants.Field field, Object value) {
        Object before = issues.value(issue.id(), field).map(FieldValue::plain).orElse(null);
        Object after = constants.customFields().checked(field, value);
        values.set(issue.id(), field, after);
        return new Item(
                true,
                field.name(),
                idOf(field, before),
                constants.customFields().shown(field, before),
                idOf(field, after),
                constants.customFields().shown(field, after));
    }

    /** Only an option has an id beside what people read. */
    private static String idOf(Constants.Field field, Object value) {
        return value == null || field.kind() != Constants.FieldKind.OPTION ? "" : value.toString();
    }

    private void set(IssueRow issue, String column, Object value) {
        database.update("update jiraissue set " + column + " = ? where id = ?", value, issue.id());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
