package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Signals;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Issue types, statuses, priorities, resolutions, link types and custom fields. Only custom fields come while Jira runs. */
public final class Constants {
    private final List<Type> types;
    private final List<Status> statuses;
    private final List<Named> priorities;
    private final List<Named> resolutions;
    private final List<LinkType> linkTypes;
    private final CustomFields fields;

    Constants(Database database, Sequences sequences, Signals signals) {
        types = database.query(
                "select id, pname, pstyle from issuetype order by sequence",
                row -> new Type(row.getString(1), row.getString(2), Tables.SUBTASK_STYLE.equals(row.getString(3))));
        statuses = database.query(
                "select id, pname, statuscategory from issuestatus order by sequence",
                row -> new Status(row.getString(1), row.getString(2), Category.of(row.getLong(3))));
        priorities = named(database, "select id, pname from priority order by sequence");
        resolutions = named(database, "select id, pname from resolution order by sequence");
        linkTypes = database.query(
                "select id, linkname, inward, outward, pstyle from issuelinktype order by id",
                row -> new LinkType(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5) == null ? "" : row.getString(5)));
        fields = new CustomFields(database, sequences, signals);
    }

    private static List<Named> named(Database database, String sql) {
        return database.query(sql, row -> new Named(row.getString(1), row.getString(2)));
    }

    public List<Type> types() {
        return types;
    }

    public List<Status> statuses() {
        return statuses;
    }

    public List<Named> priorities() {
        return priorities;
    }

    public List<Named> resolutions() {
        return resolutions;
    }

    public List<LinkType> linkTypes() {
        return linkTypes;
    }

    public List<Field> fields() {
        return fields.all();
    }

    /** The custom fields as such: their options, and new ones. */
    public CustomFields customFields() {
        return fields;
    }

    /** The issue type of that id, or of that name in any case. */
    public Type type(String idOrName) {
        return find(types, Type::id, Type::name, idOrName, "issue type");
    }

    /** The status of that id, or of that name in any case. */
    public Status status(String idOrName) {
        return find(statuses, Status::id, Status::name, idOrName, "status");
    }

    /** The priority of that id, or of that name in any case. */
    public Named priority(String idOrName) {
        return find(priorities, Named::id, Named::name, idOrName, "priority");
    }

    /** The resolution of that id, or of that name in any case. */
    public Named resolution(String idOrName) {
        return find(resolutions, Named::id, Named::name, idOrName, "resolution");
    }

    /** The link type of that id, or of that name in any case. */
    public LinkType linkType(String idOrName) {
        return find(linkTypes, type -> String.valueOf(type.id()), LinkType::name, idOrName, "link type");
    }

    /** The custom field of that id, or of that name in any case. */
    public Field field(String idOrName) {
        return find(fields(), field -> String.valueOf(field.id()), Field::name, idOrName, "custom field");
    }

    LinkType subtaskLink() {
        return linkType("jira_subtask_link");
    }

    LinkType epicLink() {
        return linkType("Epic-Story Link");
    }

    private static <T> T find(
            List<T> all, Function<T, String> id, Function<T, String> name, String wanted, String what) {
        return all.stream()
                .filter(each ->
                        id.apply(each).equals(wanted) || name.apply(each).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no " + what + " " + wanted));
    }

    /** The three fixed categories; ids and keys are Jira's. */
    public enum Category {
        NEW(2, "To Do", "blue-gray"),
        INDETERMINATE(4, "In Progress", "yellow"),
        DONE(3, "Done", "green");

        private final long id;
        private final String displayName;
        private final String colour;

        Category(long id, String displayName, String colour) {
            this.id = id;
            this.displayName = displayName;
            this.colour = colour;
        }

        static Category of(long id) {
            for (Category category : values()) {
                if (category.id == id) {
                    return category;
                }
            }
            throw new NoSuchElementException("no status category " + id);
        }

        public long id() {
            return id;
        }

        /** {@code new}, {@code indeterminate} or {@code done}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String displayName() {
            return displayName;
        }

        /** Jira's name of the lozenge's colour. */
        public String colour() {
            return colour;
        }
    }

    /** An issue type. */
    public record Type(String id, String name, boolean subtask) {
        public boolean epic() {
            return name.equals("Epic");
        }

        /** {@code epic}, {@code story}, {@code task}, {@code bug} or {@code sub-task}. */
        public String iconName() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** A status. */
    public record Status(String id, String name, Category category) {}

    /** A priority or a resolution. */
    public record Named(String id, String name) {}

    /** A link type; style is "" for those people make. */
    public record LinkType(long id, String name, String inward, String outward, String style) {
        public boolean subtask() {
            return style.equals(Tables.SUBTASK_STYLE);
        }

        public boolean system() {
            return !style.isEmpty();
        }
    }

    /** What a custom field takes. */
    public enum FieldKind {
        NUMBER,
        TEXT,
        LONG_TEXT,
        OPTION,
        DATE,
        ISSUE
    }

    /** A custom field. */
    public record Field(long id, String name, String typeKey) {
        /** {@code customfield_10106}. */
        public String fieldId() {
            return "customfield_" + id;
        }

        public FieldKind kind() {
            return switch (typeKey.substring(typeKey.indexOf(':') + 1)) {
                case "float" -> FieldKind.NUMBER;
                case "select", "radiobuttons" -> FieldKind.OPTION;
                case "datepicker" -> FieldKind.DATE;
                case "textarea" -> FieldKind.LONG_TEXT;
                case "gh-epic-link", "jpo-custom-field-parent" -> FieldKind.ISSUE;
                default -> FieldKind.TEXT;
            };
        }
    }
}
