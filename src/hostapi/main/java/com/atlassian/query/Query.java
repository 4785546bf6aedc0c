package com.atlassian.query;

/** A query, read. Evidence: [SLACK] [OLD]. */
public interface Query {
    String getQueryString();
}
