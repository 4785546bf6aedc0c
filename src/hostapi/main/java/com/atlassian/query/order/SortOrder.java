package com.atlassian.query.order;

/** Up or down. Evidence: [OLD]. */
public enum SortOrder {
    ASC,
    DESC
}
