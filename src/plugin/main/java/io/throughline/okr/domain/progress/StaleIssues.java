package io.throughline.okr.domain.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The queue of issues that something happened to; the same issue may be in it many times. */
public interface StaleIssues {
    /** Appends a row, by one insert without a unique key: a failed one would abort the transaction of whoever changes the issue. */
    void add(StaleIssue issue, Instant due);

    /** The oldest rows that are due. */
    List<Noted> due(Instant now, int limit);

    /** Removes these rows and no others. */
    void remove(Collection<Noted> rows);

    /** A row of the queue. */
    record Noted(int id, StaleIssue issue) {}
}
