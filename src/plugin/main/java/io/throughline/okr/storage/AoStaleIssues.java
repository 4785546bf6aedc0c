package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.progress.StaleIssue;
import io.throughline.okr.domain.progress.StaleIssues;
import io.throughline.okr.storage.row.StaleIssueRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** The queue of stale issues, from its rows. */
public final class AoStaleIssues implements StaleIssues {
    private final ActiveObjects ao;

    public AoStaleIssues(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public void add(StaleIssue issue, Instant due) {
        // As a batch of one: a single create asks PostgreSQL for the new id, which would be a second statement.
        ao.create(
                StaleIssueRow.class,
                List.of(Map.of(
                        "ISSUE_ID", issue.issue(),
                        "EPIC_BEFORE_ID", issue.epicBefore(),
                        "EPIC_NOW_ID", issue.epicNow(),
                        "DUE_AT", due.toEpochMilli())));
    }

    @Override
    public List<Noted> due(Instant now, int limit) {
        Query query = Query.select().where("DUE_AT <= ?", now.toEpochMilli());
        return Arrays.stream(ao.find(
                        StaleIssueRow.class, query.order("DUE_AT ASC, ID ASC").limit(limit)))
                .map(row -> new Noted(
                        row.getID(), new StaleIssue(row.getIssueId(), row.getEpicBeforeId(), row.getEpicNowId())))
                .toList();
    }

    @Override
    public void remove(Collection<Noted> rows) {
        for (List<Integer> ids : Batches.of(rows.stream().map(Noted::id).toList())) {
            ao.deleteWithSQL(StaleIssueRow.class, Batches.in("ID", ids), ids.toArray());
        }
    }
}
