package io.throughline.okr.storage.row;

import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A key result, and where it stands. */
@Table("KEY_RESULT")
@Indexes({
    @Index(
            name = "org_unit",
            methodNames = {"getOrgUnitId"}),
    @Index(
            name = "cycle",
            methodNames = {"getCycleId"}),
    @Index(
            name = "owner",
            methodNames = {"getOwnerKey"}),
    @Index(
            name = "author",
            methodNames = {"getAuthorKey"}),
    @Index(
            name = "number",
            methodNames = {"getKeyNumber"})
})
public interface KeyResultRow extends GoalRow {
    @Indexed
    int getObjectiveId();

    void setObjectiveId(int objectiveId);

    /** For search: in lower case, full-width forms made narrow. */
    @StringLength(450)
    String getFoldedTitle();

    void setFoldedTitle(String foldedTitle);

    /** The title of the objective, likewise. */
    @StringLength(450)
    String getFoldedAbove();

    void setFoldedAbove(String foldedAbove);

    /** Whether the objective lies in the trash, and this with it. */
    boolean isAboveTrashed();

    void setAboveTrashed(boolean aboveTrashed);
    /** Whether its objective is confidential. */
    boolean isConfidential();

    void setConfidential(boolean confidential);

    @NotNull
    @StringLength(20)
    String getSource();

    void setSource(String source);

    /** 0 unless it takes the values of a KPI. */
    @Indexed
    int getKpiId();

    void setKpiId(int kpiId);

    @NotNull
    @StringLength(40)
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

    /** Milliseconds since 1970. */
    @Indexed
    long getWrittenAt();

    void setWrittenAt(long writtenAt);

    double getCurrentValue();

    void setCurrentValue(double currentValue);

    boolean isMeasured();

    void setMeasured(boolean measured);

    /** Milliseconds since 1970; 0 for never, and empty in rows from before it was kept. */
    long getCheckedInAt();

    void setCheckedInAt(long checkedInAt);

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

    /** Of a range; else 0. */
    double getUpperBound();

    void setUpperBound(double upperBound);

    /** Each as {@code 2027-03-31=20}, with blanks between. */
    @StringLength(450)
    String getCheckpoints();

    void setCheckpoints(String checkpoints);

    /** −1 where it was not said. */
    int getStartConfidence();

    void setStartConfidence(int startConfidence);
}
