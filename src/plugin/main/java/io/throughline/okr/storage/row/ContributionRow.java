package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What an objective gives to a goal besides its home parent. */
@Table("CONTRIBUTION")
public interface ContributionRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @Indexed
    int getObjectiveId();

    void setObjectiveId(int objectiveId);

    /** That of the objective. */
    @Indexed
    int getCycleId();

    void setCycleId(int cycleId);

    /** 0 if it is given to an objective. */
    @Indexed
    int getToKeyResultId();

    void setToKeyResultId(int toKeyResultId);

    /** 0 if it is given to a key result. */
    @Indexed
    int getToObjectiveId();

    void setToObjectiveId(int toObjectiveId);

    double getWeight();

    void setWeight(double weight);

    /** User key of who made it. */
    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);
}
