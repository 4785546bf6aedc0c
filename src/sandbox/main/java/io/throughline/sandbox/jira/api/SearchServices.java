package io.throughline.sandbox.jira.api;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.jql.Jql;
import io.throughline.sandbox.jira.jql.JqlRefused;
import java.util.Set;

/** Searches as a person. A pager of less than nothing means no limit, as in Jira. */
record SearchServices(HostObjects objects, IssueSearch search) implements SearchService {
    @Override
    public ParseResult parseQuery(ApplicationUser searcher, String query) {
        try {
            return new ParseResult(new Parsed(Jql.parse(query)), new Messages(Set.of()));
        } catch (JqlRefused e) {
            return new ParseResult(null, new Messages(Set.of(e.getMessage())));
        }
    }

    @Override
    public MessageSet validateQuery(ApplicationUser searcher, Query query) {
        try {
            search.check(objects.user(searcher), jql(query));
            return new Messages(Set.of());
        } catch (JqlRefused e) {
            return new Messages(Set.of(e.getMessage()));
        }
    }

    @Override
    public SearchResults<Issue> search(ApplicationUser searcher, Query query, PagerFilter<?> pager)
            throws SearchException {
        int most = pager.getMax() < 0 ? Integer.MAX_VALUE : pager.getMax();
        try {
            IssueSearch.Page page = search.search(objects.user(searcher), jql(query), pager.getStart(), most);
            return new SearchResults<>(
                    page.issues().stream()
                            .map(objects::issue)
                            .map(Issue.class::cast)
                            .toList(),
                    Math.toIntExact(page.total()),
                    most,
                    pager.getStart());
        } catch (JqlRefused e) {
            throw new SearchException(e.getMessage(), e);
        }
    }

    @Override
    public long searchCount(ApplicationUser searcher, Query query) throws SearchException {
        try {
            return search.count(objects.user(searcher), jql(query));
        } catch (JqlRefused e) {
            throw new SearchException(e.getMessage(), e);
        }
    }

    private static Jql jql(Query query) {
        return query instanceof Parsed parsed ? parsed.jql() : Jql.parse(query.getQueryString());
    }

    /** A query that has been read. */
    record Parsed(Jql jql) implements Query {
        @Override
        public String getQueryString() {
            return jql.text();
        }
    }

    /** What is wrong with a query; there are no warnings here. */
    record Messages(Set<String> errors) implements MessageSet {
        @Override
        public Set<String> getErrorMessages() {
            return errors;
        }

        @Override
        public Set<String> getWarningMessages() {
            return Set.of();
        }

        @Override
        public boolean hasAnyErrors() {
            return !errors.isEmpty();
        }

        @Override
        public boolean hasAnyWarnings() {
            return false;
        }
    }
}
