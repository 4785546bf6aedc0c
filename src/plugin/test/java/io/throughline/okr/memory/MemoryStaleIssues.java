package io.throughline.okr.memory;

import io.throughline.okr.domain.progress.StaleIssue;
import io.throughline.okr.domain.progress.StaleIssues;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The queue of stale issues. */
final class MemoryStaleIssues implements StaleIssues {
    private final Rows<State.Stale> rows;

    MemoryStaleIssues(State state) {
        this.rows = state.stale;
    }

    @Override
    public void add(StaleIssue issue, Instant due) {
        int id = rows.nextId();
        rows.put(id, new State.Stale(id, issue, due));
    }

    @Override
    public List<Noted> due(Instant now, int limit) {
        return rows.where(row -> !row.due().isAfter(now)).stream()
                .sorted(Comparator.comparing(State.Stale::due).thenComparingInt(State.Stale::id))
                .limit(limit)
                .map(row -> new Noted(row.id(), row.issue()))
                .toList();
    }

    @Override
    public void remove(Collection<Noted> noted) {
        rows.remove(noted.stream().map(Noted::id).toList());
    }
}
