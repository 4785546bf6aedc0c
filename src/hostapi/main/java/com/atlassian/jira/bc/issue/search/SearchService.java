package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;

/**
 * Searches issues as a person, who sees only what he may browse. Evidence: [SLACK] [OLD] [DOC Jira Software 11.1].
 */
public interface SearchService {
    ParseResult parseQuery(ApplicationUser searcher, String query);

    MessageSet validateQuery(ApplicationUser searcher, Query query);

    SearchResults<Issue> search(ApplicationUser searcher, Query query, PagerFilter<?> pager) throws SearchException;

    long searchCount(ApplicationUser searcher, Query query) throws SearchException;

    /** As {@link #search}, but finds what nobody may see too. */
    SearchResults<Issue> searchOverrideSecurity(ApplicationUser searcher, Query query, PagerFilter<?> pager)
            throws SearchException;

    /** As {@link #searchCount}, but counts what nobody may see too. */
    long searchCountOverrideSecurity(ApplicationUser searcher, Query query) throws SearchException;

    /** The query as JQL: as it was written, or generated if it was built. */
    String getJqlString(Query query);

    /** The query as a part of an address: {@code jql=} and the encoded JQL. */
    String getQueryString(ApplicationUser searcher, Query query);

    /** A query that was read, or why it could not be. */
    final class ParseResult {
        private final Query query;
        private final MessageSet errors;

        public ParseResult(Query query, MessageSet errors) {
            this.query = query;
            this.errors = errors;
        }

        public Query getQuery() {
            return query;
        }

        public MessageSet getErrors() {
            return errors;
        }

        public boolean isValid() {
            return !errors.hasAnyErrors();
        }
    }
}
