package io.throughline.sandbox.jira.jql;

import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.order.OrderBy;
import com.atlassian.query.order.SearchSort;
import java.util.List;

/**
 * A query, read or built.
 *
 * @param text as it was written; null if it was built
 * @param where null if every issue fits
 * @param sorts in order of importance
 */
public record Jql(String text, Clause where, List<SearchSort> sorts) implements Query {
    public Jql {
        sorts = List.copyOf(sorts);
    }

    /**
     * Reads a query.
     *
     * @throws JqlRefused if it is not JQL
     */
    public static Jql parse(String text) {
        return new JqlParser(text).parse();
    }

    /** The same query as one of ours. */
    public static Jql of(Query query) {
        if (query instanceof Jql jql) {
            return jql;
        }
        return new Jql(
                query.getQueryString(),
                query.getWhereClause(),
                query.getOrderByClause() == null
                        ? List.of()
                        : query.getOrderByClause().getSearchSorts());
    }

    /** As it was written, or generated if it was built. */
    public String jql() {
        return text == null ? JqlText.of(this) : text;
    }

    @Override
    public Clause getWhereClause() {
        return where;
    }

    @Override
    public OrderBy getOrderByClause() {
        return () -> sorts;
    }

    @Override
    public String getQueryString() {
        return text;
    }
}
