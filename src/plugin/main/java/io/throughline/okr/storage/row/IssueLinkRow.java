package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A link between a key result and an issue. */
@Table("ISSUE_LINK")
public interface IssueLinkRow extends Entity {
    @Indexed
    int getKeyResultId();

    void setKeyResultId(int keyResultId);

    /** That of the key result. */
    @Indexed
    int getCycleId();

    void setCycleId(int cycleId);

    @Indexed
    long getIssueId();

    void setIssueId(long issueId);

    int getCountedTotal();

    void setCountedTotal(int countedTotal);

    int getCountedInProgress();

    void setCountedInProgress(int countedInProgress);

    int getCountedDone();

    void setCountedDone(int countedDone);

    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);
}
