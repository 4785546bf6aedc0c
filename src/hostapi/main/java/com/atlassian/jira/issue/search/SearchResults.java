package com.atlassian.jira.issue.search;

import java.util.List;

/** One page of what a search found, and how much there is. Evidence: [OLD] [DOC Jira Software 11.1]. */
public class SearchResults<T> {
    private final List<T> results;
    private final int total;
    private final int max;
    private final int start;

    public SearchResults(List<T> results, int totalSearchResultsCount, int maxResultCount, int startIndex) {
        this.results = List.copyOf(results);
        this.total = totalSearchResultsCount;
        this.max = maxResultCount;
        this.start = startIndex;
    }

    public List<T> getResults() {
        return results;
    }

    public int getTotal() {
        return total;
    }

    public int getStart() {
        return start;
    }

    public int getEnd() {
        return Math.min(start + max, total);
    }
}
