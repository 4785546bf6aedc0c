package io.throughline.sandbox.jira.jql;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.jql.Jql.Operator;
import io.throughline.sandbox.jira.jql.Jql.Term;
import io.throughline.sandbox.jira.jql.Jql.Value;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns a condition of JQL into SQL for one person, with Jira's messages for names that do not exist for him. */
final class JqlConditions {
    private final JiraData data;
    private final Users users;
    private final JqlDates dates;
    private final Optional<Users.User> user;
    private final Set<Long> projects;

    JqlConditions(JiraData data, Users users, Clock clock, Optional<Users.User> user, Set<Long> projects) {
        this.data = data;
        this.users = users;
        this.dates = new JqlDates(clock);
        this.user = user;
        this.projects = projects;
    }

    SqlCondition of(Jql.Clause clause) {
        if (clause instanceof Jql.And and) {
            return SqlCondition.joined(
                    "and", and.clauses().stream().map(this::of).toList());
        }
        if (clause instanceof Jql.Or or) {
            return SqlCondition.joined("or", or.clauses().stream().map(this::of).toList());
        }
        if (clause instanceof Jql.Not not) {
            SqlCondition inner = of(not.clause());
            // "unknown" must become true under NOT, as an issue the condition does not find is one that does not fit
            return new SqlCondition("(case when " + inner.sql() + " then 0 else 1 end = 1)", inner.parameters());
        }
        return term((Term) clause);
    }

    private SqlCondition term(Term term) {
        String field = term.field().toLowerCase(Locale.ROOT);
        Constants constants = data.constants();
        for (Constants.Field each : constants.fields()) {
            if (field.equals("cf[" + each.id() + "]")) {
                field = each.name().toLowerCase(Locale.ROOT);
            }
        }
        return switch (field) {
            case "project" -> equality(term, "i.project", this::project);
            case "key", "issuekey", "id", "issue" -> equality(term, "i.id", this::issue);
            case "status" ->
                equality(term, "i.issuestatus", name -> constants.status(name).id());
            case "issuetype", "type" ->
                equality(term, "i.issuetype", name -> constants.type(name).id());
            case "priority" ->
                equality(term, "i.priority", name -> constants.priority(name).id());
            case "resolution" -> resolution(term);
            case "statuscategory" ->
                equality(
                        term,
                        "(select s.statuscategory from issuestatus s where s.id = i.issuestatus)",
                        JqlConditions::category);
            case "assignee" -> equality(term, "i.assignee", this::person);
            case "reporter" -> equality(term, "i.reporter", this::person);
            case "creator" -> equality(term, "i.creator", this::person);
            case "epic link" -> equality(term, linkedFrom("Epic-Story Link"), this::issue);
            case "parent" -> equality(term, linkedFrom("jira_subtask_link"), this::issue);
            case "story points" -> number(term, constants.field("Story Points"));
            case "epic name" -> text(term, List.of(value("stringvalue", constants.field("Epic Name"))));
            case "summary" -> text(term, List.of("i.summary"));
            case "description" -> text(term, List.of("i.description"));
            case "text" -> text(term, List.of("i.summary", "i.description"));
            case "created", "createddate" -> date(term, "i.created");
            case "updated", "updateddate" -> date(term, "i.updated");
            case "resolved", "resolutiondate" -> date(term, "i.resolutiondate");
            default ->
                throw new JqlRefused(
                        "Field '" + term.field() + "' does not exist or you do not have permission to view it.");
        };
    }

    private SqlCondition equality(Term term, String column, Function<String, Object> id) {
        if (!term.operator().equality()) {
            throw unsupported(term);
        }
        List<Object> ids = new ArrayList<>();
        boolean empty = false;
        for (Value value : term.values()) {
            if (value.kind() == Value.Kind.EMPTY) {
                empty = true;
            } else {
                ids.add(existing(term, value, id));
            }
        }
        boolean not = term.operator().negative();
        List<SqlCondition> either = new ArrayList<>();
        if (empty) {
            either.add(SqlCondition.of(column + (not ? " is not null" : " is null")));
        }
        if (!ids.isEmpty()) {
            either.add(new SqlCondition(
                    column + (not ? " not in (" : " in (") + String.join(",", Collections.nCopies(ids.size(), "?"))
                            + ")",
                    ids));
        }
        return SqlCondition.joined(not ? "and" : "or", either);
    }

    private static Object existing(Term term, Value value, Function<String, Object> id) {
        try {
            return id.apply(value.kind() == Value.Kind.FUNCTION ? value.text() + "()" : value.text());
        } catch (NoSuchElementException e) {
            throw new JqlRefused(
                    "The value '" + value.text() + "' does not exist for the field '" + term.field() + "'.");
        }
    }

    private SqlCondition resolution(Term term) {
        boolean unresolved =
                term.values().stream().anyMatch(value -> value.text().equalsIgnoreCase("Unresolved"));
        return unresolved
                ? SqlCondition.of("i.resolution is " + (term.operator().negative() ? "not null" : "null"))
                : equality(term, "i.resolution", name -> data.constants()
                        .resolution(name)
                        .id());
    }

    private SqlCondition number(Term term, Constants.Field field) {
        String column = value("numbervalue", field);
        if (term.operator().equality()) {
            return equality(term, column, JqlConditions::parseNumber);
        }
        requireComparison(term);
        return SqlCondition.of(
                column + " " + term.operator().symbol() + " ?",
                existing(term, term.values().get(0), JqlConditions::parseNumber));
    }

    private static Object parseNumber(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new NoSuchElementException(text, e);
        }
    }

    private SqlCondition date(Term term, String column) {
        if (term.values().get(0).kind() == Value.Kind.EMPTY) {
            return equality(term, column, text -> text);
        }
        if (term.operator() != Operator.EQUALS && term.operator() != Operator.NOT_EQUALS) {
            requireComparison(term);
        }
        String symbol =
                term.operator() == Operator.NOT_EQUALS ? "<>" : term.operator().symbol();
        return SqlCondition.of(
                column + " " + symbol + " ?",
                dates.timestamp(term.field(), term.values().get(0)));
    }

    /** Every word must occur in one of the columns; words match in part, as there is no stemming here. */
    private static SqlCondition text(Term term, List<String> columns) {
        if (term.operator() == Operator.IS || term.operator() == Operator.IS_NOT) {
            String test = term.operator() == Operator.IS ? " is null" : " is not null";
            return SqlCondition.joined(
                    term.operator() == Operator.IS ? "and" : "or",
                    columns.stream()
                            .map(column -> SqlCondition.of(column + test))
                            .toList());
        }
        if (term.operator() != Operator.LIKE && term.operator() != Operator.NOT_LIKE) {
            throw unsupported(term);
        }
        List<SqlCondition> words = new ArrayList<>();
        for (String word : term.values().get(0).text().split("[\\s\"*]+", -1)) {
            if (!word.isEmpty()) {
                String pattern = "%" + word.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
                words.add(SqlCondition.joined(
                        "or",
                        columns.stream()
                                .map(column -> SqlCondition.of(
                                        "coalesce(lower(" + column + "), '') like ? escape '!'", pattern))
                                .toList()));
            }
        }
        if (words.isEmpty()) {
            throw new JqlRefused("The field '" + term.field() + "' does not support searching for an empty string.");
        }
        SqlCondition all = SqlCondition.joined("and", words);
        return term.operator() == Operator.LIKE ? all : new SqlCondition("not " + all.sql(), all.parameters());
    }

    private static void requireComparison(Term term) {
        switch (term.operator()) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {}
            default -> throw unsupported(term);
        }
    }

    private static JqlRefused unsupported(Term term) {
        return new JqlRefused("The operator '" + term.operator().symbol() + "' is not supported by the '" + term.field()
                + "' field.");
    }

    private Object project(String name) {
        return data.issues().projects().stream()
                .filter(project -> projects.contains(project.id()))
                .filter(project -> project.key().equalsIgnoreCase(name)
                        || project.name().equalsIgnoreCase(name)
                        || String.valueOf(project.id()).equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Object issue(String keyOrId) {
        Optional<IssueRow> found = keyOrId.matches("\\d{1,18}")
                ? data.issues().byId(Long.parseLong(keyOrId))
                : data.issues().byKey(keyOrId);
        return found.filter(issue -> projects.contains(issue.projectId()))
                .orElseThrow(
                        () -> new JqlRefused("An issue with key '" + keyOrId + "' does not exist for field 'key'."))
                .id();
    }

    private Object person(String name) {
        if (name.equalsIgnoreCase("currentUser()")) {
            return user.map(Users.User::key).orElse("");
        }
        return users.byName(name.toLowerCase(Locale.ROOT))
                .or(() -> users.byKey(name))
                .orElseThrow()
                .key();
    }

    private static Object category(String name) {
        for (Constants.Category category : Constants.Category.values()) {
            if (category.displayName().equalsIgnoreCase(name)
                    || category.key().equalsIgnoreCase(name)
                    || String.valueOf(category.id()).equals(name)) {
                return category.id();
            }
        }
        throw new NoSuchElementException(name);
    }

    private String linkedFrom(String linkType) {
        return "(select max(k.source) from issuelink k where k.destination = i.id and k.linktype = "
                + data.constants().linkType(linkType).id() + ")";
    }

    private static String value(String column, Constants.Field field) {
        return "(select v." + column + " from customfieldvalue v where v.issue = i.id and v.customfield = " + field.id()
                + ")";
    }
}
