package com.atlassian.query.order;

/** A field to sort by. Evidence: [OLD]. */
public class SearchSort {
    private final String field;
    private final SortOrder order;

    /** Ascending if the order is null. */
    public SearchSort(String field, SortOrder order) {
        this.field = field;
        this.order = order;
    }

    public String getField() {
        return field;
    }

    public SortOrder getSortOrder() {
        return order;
    }

    public boolean isReverse() {
        return order == SortOrder.DESC;
    }
}
