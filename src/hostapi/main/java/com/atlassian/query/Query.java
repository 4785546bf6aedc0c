package com.atlassian.query;

import com.atlassian.query.clause.Clause;
import com.atlassian.query.order.OrderBy;

/** A query, read or built. Evidence: [SLACK] [OLD]. */
public interface Query {
    /** Null if every issue fits. */
    Clause getWhereClause();

    OrderBy getOrderByClause();

    /** As it was written; null if it was built. */
    String getQueryString();
}
