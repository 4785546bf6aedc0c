package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.jql.IssueSearch;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** What an address says of a search: which issues, which part of them, and what of each. */
public final class SearchParameters {
    @QueryParam("jql")
    private String jql;

    @QueryParam("startAt")
    private String startAt;

    @QueryParam("maxResults")
    private String maxResults;

    @QueryParam("validateQuery")
    private String validateQuery;

    @QueryParam("fields")
    private List<String> fields;

    @QueryParam("expand")
    private String expand;

    /** The query; "" for all issues. */
    String jql() {
        return jql == null ? "" : jql;
    }

    Paging paging() {
        return paging(startAt, maxResults);
    }

    /** The part of a search that is shown, each limit "" for the usual one. */
    static Paging paging(String startAt, String maxResults) {
        return Paging.of(startAt, maxResults, 50, IssueSearch.LARGEST_PAGE);
    }

    Wanted wanted() {
        return Wanted.of(fields, expand, "*navigable");
    }

    Searches.Validation validation() {
        return Searches.Validation.of(validateQuery);
    }
}
