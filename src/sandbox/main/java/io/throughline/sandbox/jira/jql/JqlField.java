package io.throughline.sandbox.jira.jql;

import com.atlassian.query.operator.Operator;
import io.throughline.sandbox.jira.index.IndexNames;
import io.throughline.sandbox.jira.store.Constants;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field as queries name it.
 *
 * @param name as it is shown in messages
 * @param index field of the documents that keeps it
 */
record JqlField(String name, String index, Kind kind) {
    private static final Set<Operator> EQUALITY = EnumSet.of(
            Operator.EQUALS, Operator.NOT_EQUALS, Operator.IN, Operator.NOT_IN, Operator.IS, Operator.IS_NOT);
    private static final Set<Operator> ORDER = EnumSet.of(
            Operator.LESS_THAN, Operator.LESS_THAN_EQUALS, Operator.GREATER_THAN, Operator.GREATER_THAN_EQUALS);
    private static final Set<Operator> TEXT =
            EnumSet.of(Operator.LIKE, Operator.NOT_LIKE, Operator.IS, Operator.IS_NOT);
    private static final Set<Operator> HISTORY = EnumSet.of(
            Operator.WAS,
            Operator.WAS_NOT,
            Operator.WAS_IN,
            Operator.WAS_NOT_IN,
            Operator.CHANGED,
            Operator.NOT_CHANGED);

    /** What a field holds, and so how it is compared. */
    enum Kind {
        PROJECT,
        KEY,
        ISSUE,
        TYPE,
        STATUS,
        CATEGORY,
        PRIORITY,
        RESOLUTION,
        PERSON,
        LABEL,
        LINK,
        LEVEL,
        OPTION,
        TEXT,
        ALL_TEXTS,
        NUMBER,
        DATE
    }

    private static final Map<String, JqlField> SYSTEM = Map.ofEntries(
            system("project", IndexNames.PROJECT, Kind.PROJECT),
            system("key", IndexNames.ID, Kind.KEY),
            system("type", IndexNames.TYPE, Kind.TYPE),
            system("status", IndexNames.STATUS, Kind.STATUS),
            system("statuscategory", IndexNames.CATEGORY, Kind.CATEGORY),
            system("priority", IndexNames.PRIORITY, Kind.PRIORITY),
            system("resolution", IndexNames.RESOLUTION, Kind.RESOLUTION),
            system("assignee", IndexNames.ASSIGNEE, Kind.PERSON),
            system("reporter", IndexNames.REPORTER, Kind.PERSON),
            system("creator", IndexNames.CREATOR, Kind.PERSON),
            system("created", IndexNames.CREATED, Kind.DATE),
            system("updated", IndexNames.UPDATED, Kind.DATE),
            system("resolved", IndexNames.RESOLVED, Kind.DATE),
            system("due", IndexNames.DUE, Kind.DATE),
            system("summary", IndexNames.SUMMARY, Kind.TEXT),
            system("description", IndexNames.DESCRIPTION, Kind.TEXT),
            system("environment", IndexNames.ENVIRONMENT, Kind.TEXT),
            system("comment", IndexNames.COMMENT, Kind.TEXT),
            system("text", "", Kind.ALL_TEXTS),
            system("labels", IndexNames.LABELS, Kind.LABEL),
            system("parent", IndexNames.PARENT, Kind.ISSUE),
            system("level", IndexNames.SECURITY, Kind.LEVEL),
            system("issuelinktype", IndexNames.LINKS, Kind.LINK));
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "issuekey", "key",
            "issue", "key",
            "id", "key",
            "issuetype", "type",
            "createddate", "created",
            "updateddate", "updated",
            "resolutiondate", "resolved",
            "duedate", "due");

    private static Map.Entry<String, JqlField> system(String name, String index, Kind kind) {
        return Map.entry(name, new JqlField(name, index, kind));
    }

    /** The field of that name, in any case: one of Jira's own, {@code cf[10100]}, or a custom field's name. */
    static Optional<JqlField> named(String written, List<Constants.Field> custom) {
        String name = written.toLowerCase(Locale.ROOT);
        JqlField own = SYSTEM.get(OTHER_NAMES.getOrDefault(name, name));
        if (own != null) {
            return Optional.of(new JqlField(written, own.index(), own.kind()));
        }
        return custom.stream()
                .filter(field -> name.equals("cf[" + field.id() + "]")
                        || name.equals(field.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(field -> of(written, field));
    }

    private static JqlField of(String written, Constants.Field field) {
        String index = IndexNames.custom(field.id());
        return switch (field.kind()) {
            case ISSUE ->
                new JqlField(
                        written,
                        field.typeKey().endsWith("gh-epic-link") ? IndexNames.EPIC : IndexNames.PARENT_LINK,
                        Kind.ISSUE);
            case NUMBER -> new JqlField(written, index, Kind.NUMBER);
            case DATE -> new JqlField(written, index, Kind.DATE);
            case OPTION -> new JqlField(written, index, Kind.OPTION);
            case TEXT, LONG_TEXT -> new JqlField(written, index, Kind.TEXT);
        };
    }

    /** Names under which Jira's own fields can be searched. */
    static Set<String> systemNames() {
        return SYSTEM.keySet();
    }

    boolean custom() {
        return index.startsWith("cf_");
    }

    /** Field of the documents in which its words are. */
    String words() {
        return custom() ? index + "_text" : index;
    }

    boolean keepsHistory() {
        return switch (kind) {
            case STATUS, PRIORITY, RESOLUTION -> true;
            case PERSON -> !index.equals(IndexNames.CREATOR);
            default -> false;
        };
    }

    /** Whether it can be compared so. */
    boolean takes(Operator operator) {
        return switch (kind) {
            case TEXT -> TEXT.contains(operator);
            case ALL_TEXTS -> operator == Operator.LIKE;
            case KEY, PRIORITY, NUMBER, DATE ->
                EQUALITY.contains(operator) || ORDER.contains(operator) || HISTORY.contains(operator);
            default -> EQUALITY.contains(operator) || HISTORY.contains(operator);
        };
    }

    static boolean history(Operator operator) {
        return HISTORY.contains(operator);
    }

    static boolean order(Operator operator) {
        return ORDER.contains(operator);
    }
}
