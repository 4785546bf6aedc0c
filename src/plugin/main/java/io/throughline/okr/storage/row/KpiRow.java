package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A KPI, with its current value beside it so that lists read nothing else. */
@Table("KPI")
public interface KpiRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @Indexed
    int getOrgUnitId();

    void setOrgUnitId(int orgUnitId);

    @NotNull
    @StringLength(450)
    String getName();

    void setName(String name);

    @StringLength(40)
    String getUnitLabel();

    void setUnitLabel(String unitLabel);

    int getDecimals();

    void setDecimals(int decimals);

    @NotNull
    @StringLength(20)
    String getDirection();

    void setDirection(String direction);

    double getLowerBound();

    void setLowerBound(double lowerBound);

    double getUpperBound();

    void setUpperBound(double upperBound);

    /** User key. */
    @Indexed
    @StringLength(255)
    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    /** No board reads KPIs, so it stands here and not apart. */
    @StringLength(StringLength.UNLIMITED)
    String getDescription();

    void setDescription(String description);

    boolean isRetired();

    void setRetired(boolean retired);

    double getLatestValue();

    void setLatestValue(double latestValue);

    /** ISO 8601 date; empty before there is a value. */
    @StringLength(10)
    String getLatestDay();

    void setLatestDay(String latestDay);
}
