package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An objective. */
@Table("OBJECTIVE")
public interface ObjectiveRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @Indexed
    int getOrgUnitId();

    void setOrgUnitId(int orgUnitId);

    @Indexed
    int getCycleId();

    void setCycleId(int cycleId);

    @NotNull
    @StringLength(450)
    String getTitle();

    void setTitle(String title);

    @Indexed
    @StringLength(255)
    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    @StringLength(20)
    String getAmbition();

    void setAmbition(String ambition);

    @NotNull
    @StringLength(20)
    String getLife();

    void setLife(String life);

    double getWeight();

    void setWeight(double weight);

    /** 0 for none. */
    @Indexed
    int getHomeKeyResultId();

    void setHomeKeyResultId(int homeKeyResultId);

    /** 0 for none. */
    @Indexed
    int getHomeObjectiveId();

    void setHomeObjectiveId(int homeObjectiveId);

    /** Among siblings; those of the same place by id. */
    long getSortOrder();

    void setSortOrder(long sortOrder);

    /** 0–1; −1 for nothing to count. */
    double getProgress();

    void setProgress(double progress);

    /** Milliseconds since 1970; 0 for never. */
    long getCalculatedAt();

    void setCalculatedAt(long calculatedAt);
}
