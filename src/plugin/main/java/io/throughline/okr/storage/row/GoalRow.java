package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;

/** The columns that objectives and key results have in common; each table names its own indexes, which are not inherited. */
public interface GoalRow extends Entity {
    long getVersion();

    void setVersion(long version);

    int getOrgUnitId();

    void setOrgUnitId(int orgUnitId);

    int getCycleId();

    void setCycleId(int cycleId);

    @NotNull
    @StringLength(450)
    String getTitle();

    void setTitle(String title);

    @StringLength(255)
    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    @StringLength(20)
    String getAmbition();

    void setAmbition(String ambition);

    double getWeight();

    void setWeight(double weight);

    /** Among siblings; those of the same place by id. */
    long getSortOrder();

    void setSortOrder(long sortOrder);

    /** 0–1; −1 for nothing to count. */
    double getProgress();

    void setProgress(double progress);

    /** Milliseconds since 1970; 0 for never. */
    long getCalculatedAt();

    void setCalculatedAt(long calculatedAt);

    /** Makes the human key. */
    int getKeyNumber();

    void setKeyNumber(int keyNumber);

    /** User key of who made it. */
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    /** Milliseconds since 1970. */
    long getCreatedAt();

    void setCreatedAt(long createdAt);

    /** 0 for none. */
    int getClonedFromId();

    void setClonedFromId(int clonedFromId);

    boolean isTrashed();

    void setTrashed(boolean trashed);

    /** 0 for none. */
    int getThemeId();

    void setThemeId(int themeId);

    /** With blanks between. */
    @StringLength(450)
    String getLabels();

    void setLabels(String labels);

    /** ISO 8601 date; empty for the start of the cycle. */
    @StringLength(10)
    String getStarts();

    void setStarts(String starts);

    /** 0–1; −1 where progress is not set by hand. */
    double getHandSet();

    void setHandSet(double handSet);

    @StringLength(450)
    String getHandSetReason();

    void setHandSetReason(String handSetReason);

    /** User key. */
    @StringLength(255)
    String getHandSetBy();

    void setHandSetBy(String handSetBy);

    /** Milliseconds since 1970. */
    long getHandSetAt();

    void setHandSetAt(long handSetAt);

    /** 0–1; −1 where there is none. */
    double getGrade();

    void setGrade(double grade);

    @StringLength(450)
    String getGradeNote();

    void setGradeNote(String gradeNote);

    /** User key. */
    @StringLength(255)
    String getGradedBy();

    void setGradedBy(String gradedBy);

    /** Milliseconds since 1970. */
    long getGradedAt();

    void setGradedAt(long gradedAt);

    /** ISO 8601 date; empty for the end of the cycle. */
    @StringLength(10)
    String getDue();

    void setDue(String due);
}
