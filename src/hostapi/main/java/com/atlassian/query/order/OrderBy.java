package com.atlassian.query.order;

import java.util.List;

/** What a query sorts by. Evidence: [OLD]. */
public interface OrderBy {
    List<SearchSort> getSearchSorts();
}
