package io.throughline.sandbox.jira.jql;

import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.index.IndexHits;
import io.throughline.sandbox.jira.index.IssueIndex;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/**
 * Finds issues in the node's index for a person: what he may not browse is not there, neither found nor counted. What the
 * index does not know yet is not found; what is found is shown as the database has it.
 */
public final class IssueSearch {
    /** Jira's own bound on one page. */
    public static final int LARGEST_PAGE = 1000;

    /** OpenSearch's usual bound on how deep a search goes. */
    public static final int RESULT_WINDOW = 10_000;

    private final Host host;
    private final JiraData data;
    private final IssueIndex index;
    private final Clock clock;
    private final Function<Optional<Users.User>, ApplicationUser> people;
    private final JqlFunctions functions;

    /** {@code people} makes the API's person, null for nobody, whom plugins' functions are given. */
    public IssueSearch(
            Host host,
            JiraData data,
            IssueIndex index,
            Clock clock,
            Function<Optional<Users.User>, ApplicationUser> people) {
        this.host = host;
        this.data = data;
        this.index = index;
        this.clock = clock;
        this.people = people;
        this.functions = new JqlFunctions(
                host, data, clock, (searcher, issue) -> sight(searcher).sees(issue));
    }

    /**
     * A page of the issues that fit.
     *
     * @param user empty for an anonymous visitor
     * @param start first issue of the page, from 0
     * @param most issues of the page, 0 or more
     * @throws JqlRefused if the query names what does not exist for this person, or asks for more than the engine gives
     */
    public Page search(Optional<Users.User> user, Jql jql, int start, int most) {
        return search(searcher(user, false), jql, start, most);
    }

    /** As {@link #search}, but finds what nobody may see too. */
    public Page searchOverridingSecurity(Optional<Users.User> user, Jql jql, int start, int most) {
        return search(searcher(user, true), jql, start, most);
    }

    private Page search(Searcher searcher, Jql jql, int start, int most) {
        long end = (long) start + most;
        if (end > RESULT_WINDOW && host.switches().on(Switch.RESULT_WINDOW)) {
            throw new JqlRefused("Result window is too large, from + size must be less than or equal to: ["
                    + RESULT_WINDOW + "] but was [" + end + "].");
        }
        Sight sight = sight(searcher);
        Query query = query(searcher, sight, jql);
        Sort sort = new JqlOrder(data.constants().fields()).of(jql.sorts());
        Found found = index.search(lucene -> found(lucene, query, sort, start, end));
        Map<Long, IssueRow> rows = new HashMap<>();
        data.issues().byIds(found.ids()).forEach(row -> rows.put(row.id(), row));
        return new Page(
                found.total(),
                found.ids().stream()
                        .map(rows::get)
                        // deleted, or out of this person's sight, since the index last looked
                        .filter(row -> row != null && sight.sees(row))
                        .toList());
    }

    private static Found found(IndexSearcher lucene, Query query, Sort sort, int start, long end)
            throws java.io.IOException {
        int total = lucene.count(query);
        if (end <= start || start >= total) {
            return new Found(total, List.of());
        }
        ScoreDoc[] hits = lucene.search(query, (int) Math.min(end, total), sort).scoreDocs;
        List<Long> ids = new ArrayList<>();
        for (int i = start; i < hits.length; i++) {
            ids.add(IndexHits.id(lucene, hits[i].doc));
        }
        return new Found(total, ids);
    }

    private record Found(long total, List<Long> ids) {}

    /** How many issues fit. */
    public long count(Optional<Users.User> user, Jql jql) {
        return count(searcher(user, false), jql);
    }

    /** As {@link #count}, with what nobody may see. */
    public long countOverridingSecurity(Optional<Users.User> user, Jql jql) {
        return count(searcher(user, true), jql);
    }

    private long count(Searcher searcher, Jql jql) {
        Query query = query(searcher, sight(searcher), jql);
        return index.search(lucene -> lucene.count(query));
    }

    /** Refuses a query that could not be run for this person. */
    public void check(Optional<Users.User> user, Jql jql) {
        Searcher searcher = searcher(user, false);
        query(searcher, sight(searcher), jql);
        new JqlOrder(data.constants().fields()).of(jql.sorts());
    }

    private Searcher searcher(Optional<Users.User> user, boolean overrideSecurity) {
        return new Searcher(user, overrideSecurity, people.apply(user));
    }

    private Sight sight(Searcher searcher) {
        return Sight.of(searcher, data);
    }

    private Query query(Searcher searcher, Sight sight, Jql jql) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(sight.query(), Occur.FILTER);
        if (jql.where() == null) {
            return query.add(new MatchAllDocsQuery(), Occur.FILTER).build();
        }
        List<Constants.Field> custom = data.constants().fields();
        JqlValues values = new JqlValues(data, host.users(), sight);
        List<String> texts = custom.stream()
                .map(field -> JqlField.named(field.name(), custom).orElseThrow())
                .filter(field -> field.kind() == JqlField.Kind.TEXT && field.custom())
                .map(JqlField::words)
                .toList();
        JqlTerms terms = new JqlTerms(values, new JqlDates(clock), texts);
        return query.add(new JqlConditions(custom, searcher, functions, terms).of(jql.where()), Occur.FILTER)
                .build();
    }

    /** The index it searches. */
    public IssueIndex index() {
        return index;
    }

    /** Functions queries may call: Jira's own, then those of enabled plugins. */
    public List<FunctionInfo> functions() {
        return functions.all();
    }

    /** Words that stand for themselves only between quotation marks, in order. */
    public static List<String> reservedWords() {
        return JqlWords.all();
    }

    /**
     * A function as an editor offers it.
     *
     * @param list whether {@code in} takes it
     * @param types what it gives, as names of Jira's own classes
     */
    public record FunctionInfo(String name, boolean list, List<String> types) {}

    /** A page and how many there are in all. */
    public record Page(long total, List<IssueRow> issues) {}
}
