package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A key result, and where it stands. */
@Table("KEY_RESULT")
public interface KeyResultRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @Indexed
    int getObjectiveId();

    void setObjectiveId(int objectiveId);

    /** That of the objective. */
    @Indexed
    int getOrgUnitId();

    void setOrgUnitId(int orgUnitId);

    /** That of the objective. */
    @Indexed
    int getCycleId();

    void setCycleId(int cycleId);

    @NotNull
    @StringLength(450)
    String getTitle();

    void setTitle(String title);

    /** For search: in lower case, full-width forms made narrow. */
    @StringLength(450)
    String getFoldedTitle();

    void setFoldedTitle(String foldedTitle);

    /** The title of the objective, likewise. */
    @StringLength(450)
    String getFoldedAbove();

    void setFoldedAbove(String foldedAbove);

    @Indexed
    @StringLength(255)
    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    @NotNull
    @StringLength(20)
    String getSource();

    void setSource(String source);

    @NotNull
    @StringLength(20)
    String getMeasure();

    void setMeasure(String measure);

    double getBaseline();

    void setBaseline(double baseline);

    double getTarget();

    void setTarget(double target);

    int getDecimals();

    void setDecimals(int decimals);

    @StringLength(40)
    String getUnitLabel();

    void setUnitLabel(String unitLabel);

    double getWeight();

    void setWeight(double weight);

    /** ISO 8601 date; empty for the end of the cycle. */
    @StringLength(10)
    String getDue();

    void setDue(String due);

    /** Among siblings; those of the same place by id. */
    long getSortOrder();

    void setSortOrder(long sortOrder);

    /** Milliseconds since 1970. */
    @Indexed
    long getWrittenAt();

    void setWrittenAt(long writtenAt);

    double getCurrentValue();

    void setCurrentValue(double currentValue);

    boolean isMeasured();

    void setMeasured(boolean measured);

    /** −1 where nobody has said. */
    int getConfidence();

    void setConfidence(int confidence);

    int getConfidenceBefore();

    void setConfidenceBefore(int confidenceBefore);

    int getLinks();

    void setLinks(int links);

    int getCountedTotal();

    void setCountedTotal(int countedTotal);

    int getCountedInProgress();

    void setCountedInProgress(int countedInProgress);

    int getCountedDone();

    void setCountedDone(int countedDone);

    /** 0–1; −1 for nothing to count. */
    double getProgress();

    void setProgress(double progress);

    /** Milliseconds since 1970; 0 for never. */
    long getCalculatedAt();

    void setCalculatedAt(long calculatedAt);
}
