package io.throughline.sandbox.jira.jql;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds issues for a person: what he may not browse is not there, neither found nor counted. */
public final class IssueSearch {
    /** Jira's own bound on one page. */
    public static final int LARGEST_PAGE = 1000;

    private final JiraData data;
    private final Users users;
    private final Clock clock;

    public IssueSearch(JiraData data, Users users, Clock clock) {
        this.data = data;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A page of the issues that fit.
     *
     * @param user empty for an anonymous visitor
     * @param start first issue of the page, from 0
     * @param most issues of the page, 0 or more
     * @throws JqlRefused if the query names what does not exist for this person
     */
    public Page search(Optional<Users.User> user, Jql jql, int start, int most) {
        SqlCondition condition = condition(user, jql);
        long total = data.issues().count("where " + condition.sql(), condition.parametersArray());
        if (most == 0 || start >= total) {
            return new Page(total, List.of());
        }
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add(most);
        parameters.add(start);
        return new Page(
                total,
                data.issues()
                        .select(
                                "where " + condition.sql() + " order by " + new JqlOrder(data).sql(jql.order())
                                        + " limit ? offset ?",
                                parameters.toArray()));
    }

    /** How many issues fit. */
    public long count(Optional<Users.User> user, Jql jql) {
        return search(user, jql, 0, 0).total();
    }

    /** Refuses a query that could not be run for this person. */
    public void check(Optional<Users.User> user, Jql jql) {
        condition(user, jql);
        new JqlOrder(data).sql(jql.order());
    }

    private SqlCondition condition(Optional<Users.User> user, Jql jql) {
        Set<Long> projects = data.permissions().browsable(user);
        List<Object> parameters = new ArrayList<>();
        String sees = data.permissions().visible(user).sql(parameters);
        SqlCondition visible = new SqlCondition("(" + sees + ")", parameters);
        return jql.where() == null
                ? visible
                : visible.and(new JqlConditions(data, users, clock, user, projects).of(jql.where()));
    }

    /** A page and how many there are in all. */
    public record Page(long total, List<IssueRow> issues) {}
}
