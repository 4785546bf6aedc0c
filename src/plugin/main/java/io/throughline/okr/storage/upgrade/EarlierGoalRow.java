package io.throughline.okr.storage.upgrade;

import net.java.ao.Entity;
import net.java.ao.schema.StringLength;

/** What schema 0 did not know of objectives and key results alike. */
public interface EarlierGoalRow extends Entity {
    int getKeyNumber();

    void setKeyNumber(int keyNumber);

    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    long getCreatedAt();

    void setCreatedAt(long createdAt);

    boolean isTrashed();

    void setTrashed(boolean trashed);

    boolean isConfidential();

    void setConfidential(boolean confidential);

    double getHandSet();

    void setHandSet(double handSet);

    double getGrade();

    void setGrade(double grade);
}
