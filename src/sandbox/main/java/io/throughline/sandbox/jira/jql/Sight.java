package io.throughline.sandbox.jira.jql;

import io.throughline.sandbox.jira.index.IndexNames;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.jira.store.Visible;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What a searcher may see: as a condition on documents, and of an issue or project as it is now.
 *
 * @param all everything, whatever {@code visible} says
 */
record Sight(boolean all, Visible visible) {
    static Sight of(Searcher searcher, JiraData data) {
        return searcher.overrideSecurity()
                ? new Sight(true, new Visible("", Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Set.of()))
                : new Sight(false, data.permissions().visible(searcher.user()));
    }

    boolean sees(ProjectRow project) {
        long id = project.id();
        return all
                || visible.projects().contains(id)
                || visible.asReporter().contains(id)
                || visible.asAssignee().contains(id);
    }

    boolean sees(IssueRow issue) {
        return all || visible.sees(issue);
    }

    boolean seesLevel(long level) {
        return all
                || visible.levels().values().stream().anyMatch(levels -> levels.contains(level))
                || visible.levelsAsReporter().contains(level)
                || visible.levelsAsAssignee().contains(level);
    }

    /** The same as {@link Visible#sees}, of what the index knows. */
    Query query() {
        if (all) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder browses =
                new BooleanQuery.Builder().add(ids(IndexNames.PROJECT, visible.projects()), Occur.SHOULD);
        owned(browses, IndexNames.PROJECT, visible.asReporter(), IndexNames.REPORTER);
        owned(browses, IndexNames.PROJECT, visible.asAssignee(), IndexNames.ASSIGNEE);
        BooleanQuery.Builder cleared = new BooleanQuery.Builder()
                .add(JqlTerms.without(JqlTerms.exact(IndexNames.FILLED, IndexNames.SECURITY)), Occur.SHOULD);
        visible.levels()
                .forEach((project, levels) -> cleared.add(
                        both(ids(IndexNames.PROJECT, Set.of(project)), ids(IndexNames.SECURITY, levels)),
                        Occur.SHOULD));
        owned(cleared, IndexNames.SECURITY, visible.levelsAsReporter(), IndexNames.REPORTER);
        owned(cleared, IndexNames.SECURITY, visible.levelsAsAssignee(), IndexNames.ASSIGNEE);
        return both(browses.build(), cleared.build());
    }

    private void owned(BooleanQuery.Builder either, String field, Set<Long> ids, String owner) {
        if (!visible.person().isEmpty()) {
            either.add(both(ids(field, ids), JqlTerms.exact(owner, visible.person())), Occur.SHOULD);
        }
    }

    private static Query ids(String field, Collection<Long> ids) {
        return JqlTerms.inSet(field, ids.stream().map(String::valueOf).toList());
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }
}
