package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;

/** One issue that something happened to. No unique key: an insert must never fail the edit it comes with. */
@Table("STALE_ISSUE")
public interface StaleIssueRow extends Entity {
    long getIssueId();

    void setIssueId(long issueId);

    /** 0 where it is not known. */
    long getEpicBeforeId();

    void setEpicBeforeId(long epicBeforeId);

    /** 0 where it is not known. */
    long getEpicNowId();

    void setEpicNowId(long epicNowId);

    /** Milliseconds since 1970; not counted before. */
    @Indexed
    long getDueAt();

    void setDueAt(long dueAt);
}
