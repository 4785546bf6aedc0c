package io.throughline.sandbox.jira.jql;

import io.throughline.sandbox.jira.index.IndexNames;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What a searcher may see: as a condition on documents, and of an issue or project as it is now.
 *
 * @param all everything
 * @param projects ids of the projects he may browse
 */
record Sight(boolean all, Set<Long> projects) {
    static Sight of(Searcher searcher, JiraData data) {
        return searcher.overrideSecurity()
                ? new Sight(true, Set.of())
                : new Sight(false, data.permissions().browsable(searcher.user()));
    }

    boolean sees(ProjectRow project) {
        return all || projects.contains(project.id());
    }

    boolean sees(IssueRow issue) {
        return all || projects.contains(issue.projectId());
    }

    Query query() {
        return all
                ? new MatchAllDocsQuery()
                : JqlTerms.inSet(
                        IndexNames.PROJECT,
                        projects.stream().map(String::valueOf).toList());
    }
}
