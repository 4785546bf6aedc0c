package io.throughline.sandbox.jira.jql;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operand.FunctionOperand;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.index.IndexNames;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** From values as people write them to the terms the index keeps, for one person: what he may not see does not exist. */
final class JqlValues {
    private final JiraData data;
    private final Users users;
    private final Predicate<ProjectRow> seesProject;
    private final Predicate<IssueRow> seesIssue;
    private final LongPredicate seesLevel;

    JqlValues(JiraData data, Users users, Sight sight) {
        this.data = data;
        this.users = users;
        this.seesProject = sight::sees;
        this.seesIssue = sight::sees;
        this.seesLevel = sight::seesLevel;
    }

    /**
     * The terms of a value, one or, where names occur twice, some; none if a function named an issue this person does not see, which then simply is not found.
     *
     * @throws JqlRefused if there is no such value for this person
     */
    List<String> terms(JqlField field, QueryLiteral literal) {
        if (field.kind() == JqlField.Kind.KEY || field.kind() == JqlField.Kind.ISSUE) {
            List<String> issue = issue(literal);
            if (issue.isEmpty() && !(literal.getSourceOperand() instanceof FunctionOperand)) {
                throw noIssue(field, literal);
            }
            return issue;
        }
        try {
            return terms(field, literal.asString());
        } catch (NoSuchElementException missing) {
            throw refused(field, literal);
        }
    }

    private List<String> terms(JqlField field, String text) {
        return switch (field.kind()) {
            case LEVEL -> levels(text);
            case OPTION -> options(field, text);
            default -> List.of(term(field, text));
        };
    }

    private List<String> levels(String text) {
        List<String> ids = data.levels().schemes().stream()
                .flatMap(scheme -> data.levels().levels(scheme).stream())
                .filter(level -> level.name().equalsIgnoreCase(text)
                        || String.valueOf(level.id()).equals(text))
                .filter(level -> seesLevel.test(level.id()))
                .map(level -> String.valueOf(level.id()))
                .toList();
        return existing(ids, text);
    }

    private List<String> options(JqlField field, String text) {
        List<String> ids = data.constants().fields().stream()
                .filter(each -> IndexNames.custom(each.id()).equals(field.index()))
                .flatMap(each -> data.constants().customFields().options(each).stream())
                .filter(option -> option.value().equalsIgnoreCase(text)
                        || String.valueOf(option.id()).equals(text))
                .map(option -> String.valueOf(option.id()))
                .toList();
        return existing(ids, text);
    }

    private static List<String> existing(List<String> ids, String text) {
        if (ids.isEmpty()) {
            throw new NoSuchElementException(text);
        }
        return ids;
    }

    private String term(JqlField field, String text) {
        Constants constants = data.constants();
        return switch (field.kind()) {
            case PROJECT -> project(text);
            case TYPE -> constants.type(text).id();
            case STATUS -> constants.status(text).id();
            case CATEGORY -> category(text);
            case PRIORITY -> constants.priority(text).id();
            case RESOLUTION -> constants.resolution(text).id();
            case PERSON -> person(text);
            case LABEL -> text.toLowerCase(Locale.ROOT);
            case LINK -> link(text);
            default -> text;
        };
    }

    static JqlRefused refused(JqlField field, QueryLiteral literal) {
        if (literal.getSourceOperand() instanceof FunctionOperand function) {
            return new JqlRefused("A value provided by the function '" + function.getName()
                    + "' is invalid for the field '" + field.name() + "'.");
        }
        return new JqlRefused(
                literal.getLongValue() == null
                        ? "The value '" + literal.getStringValue() + "' does not exist for the field '" + field.name()
                                + "'."
                        : "A value with ID '" + literal.getLongValue() + "' does not exist for the field '"
                                + field.name() + "'.");
    }

    private static JqlRefused noIssue(JqlField field, QueryLiteral literal) {
        if (literal.getLongValue() != null) {
            return refused(field, literal);
        }
        String key = literal.getStringValue();
        return new JqlRefused(
                key.matches("(?i)[A-Z][A-Z0-9_]*-\\d+")
                        ? "An issue with key '" + key + "' does not exist for field '" + field.name() + "'."
                        : "The issue key '" + key + "' for field '" + field.name() + "' is invalid.");
    }

    /** The issue, if this person sees it. */
    Optional<IssueRow> row(QueryLiteral literal) {
        return (literal.getLongValue() == null
                        ? data.issues().byKey(literal.getStringValue())
                        : data.issues().byId(literal.getLongValue()))
                .filter(seesIssue);
    }

    private List<String> issue(QueryLiteral literal) {
        return row(literal).map(issue -> String.valueOf(issue.id())).stream().toList();
    }

    private String project(String text) {
        List<ProjectRow> visible =
                data.issues().projects().stream().filter(seesProject).toList();
        return visible.stream()
                .filter(project ->
                        project.key().equalsIgnoreCase(text) || project.name().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> visible.stream()
                        .filter(project -> String.valueOf(project.id()).equals(text))
                        .findFirst())
                .map(project -> String.valueOf(project.id()))
                .orElseThrow();
    }

    private static String category(String name) {
        for (Constants.Category category : Constants.Category.values()) {
            if (category.displayName().equalsIgnoreCase(name)
                    || category.key().equalsIgnoreCase(name)
                    || String.valueOf(category.id()).equals(name)) {
                return String.valueOf(category.id());
            }
        }
        throw new NoSuchElementException(name);
    }

    /** By log-in name, else by key, whole name or address. */
    private String person(String text) {
        return users.byName(text.toLowerCase(Locale.ROOT))
                .or(() -> users.byKey(text))
                .or(() -> users.all().stream()
                        .filter(user -> user.displayName().equalsIgnoreCase(text)
                                || user.email().equalsIgnoreCase(text))
                        .findFirst())
                .orElseThrow()
                .key();
    }

    private String link(String text) {
        return data.constants().linkTypes().stream()
                .filter(type -> !type.system())
                .filter(type -> type.name().equalsIgnoreCase(text)
                        || type.inward().equalsIgnoreCase(text)
                        || type.outward().equalsIgnoreCase(text))
                .findFirst()
                .map(type -> text.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    /** Place of a priority among all, 0 for the most urgent. */
    int place(QueryLiteral literal) {
        try {
            Constants.Named priority = data.constants().priority(literal.asString());
            return data.constants().priorities().indexOf(priority);
        } catch (NoSuchElementException missing) {
            throw refused(new JqlField(IndexNames.PRIORITY, IndexNames.PRIORITY, JqlField.Kind.PRIORITY), literal);
        }
    }
}
