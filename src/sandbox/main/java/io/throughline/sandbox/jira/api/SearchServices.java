package io.throughline.sandbox.jira.api;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.search.issue.IssueDocumentSearchService;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.jql.Jql;
import io.throughline.sandbox.jira.jql.JqlRefused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Searches as the person given, whoever the thread acts for. A pager of less than nothing means no limit, as in Jira. */
record SearchServices(HostObjects objects, IssueSearch search) implements SearchService, IssueDocumentSearchService {
    @Override
    public ParseResult parseQuery(ApplicationUser searcher, String query) {
        try {
            return new ParseResult(Jql.parse(query), messages(List.of()));
        } catch (JqlRefused e) {
            return new ParseResult(null, messages(e.messages()));
        }
    }

    @Override
    public MessageSet validateQuery(ApplicationUser searcher, Query query) {
        try {
            search.check(objects.user(searcher), Jql.of(query));
            return messages(List.of());
        } catch (JqlRefused e) {
            return messages(e.messages());
        }
    }

    @Override
    public SearchResults<Issue> search(ApplicationUser searcher, Query query, PagerFilter<?> pager)
            throws SearchException {
        return results(
                pager, () -> search.search(objects.user(searcher), Jql.of(query), pager.getStart(), most(pager)));
    }

    @Override
    public SearchResults<Issue> searchOverrideSecurity(ApplicationUser searcher, Query query, PagerFilter<?> pager)
            throws SearchException {
        return results(
                pager,
                () -> search.searchOverridingSecurity(
                        objects.user(searcher), Jql.of(query), pager.getStart(), most(pager)));
    }

    private SearchResults<Issue> results(PagerFilter<?> pager, Supplier<IssueSearch.Page> found)
            throws SearchException {
        IssueSearch.Page page = thrown(found);
        return new SearchResults<>(
                page.issues().stream()
                        .map(objects::issue)
                        .map(Issue.class::cast)
                        .toList(),
                Math.toIntExact(page.total()),
                most(pager),
                pager.getStart());
    }

    private static int most(PagerFilter<?> pager) {
        return pager.getMax() < 0 ? Integer.MAX_VALUE : pager.getMax();
    }

    @Override
    public long searchCount(ApplicationUser searcher, Query query) throws SearchException {
        return thrown(() -> search.count(objects.user(searcher), Jql.of(query)));
    }

    @Override
    public long searchCountOverrideSecurity(ApplicationUser searcher, Query query) throws SearchException {
        return thrown(() -> search.countOverridingSecurity(objects.user(searcher), Jql.of(query)));
    }

    @Override
    public long getHitCount(ApplicationUser searcher, Query query, boolean overrideSecurity) throws SearchException {
        return overrideSecurity ? searchCountOverrideSecurity(searcher, query) : searchCount(searcher, query);
    }

    @Override
    public String getJqlString(Query query) {
        return Jql.of(query).jql();
    }

    @Override
    public String getQueryString(ApplicationUser searcher, Query query) {
        return "jql=" + URLEncoder.encode(getJqlString(query), StandardCharsets.UTF_8);
    }

    private static <T> T thrown(Supplier<T> work) throws SearchException {
        try {
            return work.get();
        } catch (JqlRefused e) {
            throw new SearchException(e.getMessage(), e);
        }
    }

    private static MessageSet messages(List<String> errors) {
        MessageSet messages = new MessageSetImpl();
        errors.forEach(messages::addErrorMessage);
        return messages;
    }
}
