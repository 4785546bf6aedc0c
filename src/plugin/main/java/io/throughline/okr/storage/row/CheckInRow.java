package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A check-in. */
@Table("CHECK_IN")
@Indexes({
    @Index(
            name = "of_key_result",
            methodNames = {"getKeyResultId", "getEffective"})
})
public interface CheckInRow extends Entity {
    int getKeyResultId();

    void setKeyResultId(int keyResultId);

    double getCheckedValue();

    void setCheckedValue(double checkedValue);

    boolean isMeasured();

    void setMeasured(boolean measured);

    /** Numbers of those reached with blanks between, {@code 0} for none of them; empty where milestones are not the measure. */
    @StringLength(255)
    String getMilestones();

    void setMilestones(String milestones);

    /** −1 where it is not said. */
    int getConfidence();

    void setConfidence(int confidence);

    /** ISO 8601 date: sorts as text. */
    @NotNull
    @StringLength(10)
    String getEffective();

    void setEffective(String effective);

    /** Milliseconds since 1970. */
    long getRecordedAt();

    void setRecordedAt(long recordedAt);

    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    /** What its author says of it. No board reads check-ins, so it stands here and not apart. */
    @StringLength(StringLength.UNLIMITED)
    String getRemark();

    void setRemark(String remark);
}
