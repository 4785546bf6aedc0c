package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What a KPI was on a day. */
@Table("KPI_VALUE")
@Indexes({
    @Index(
            name = "of_kpi",
            methodNames = {"getKpiId", "getEffective"})
})
public interface KpiValueRow extends Entity {
    int getKpiId();

    void setKpiId(int kpiId);

    double getMeasuredValue();

    void setMeasuredValue(double measuredValue);

    /** ISO 8601 date: sorts as text. */
    @NotNull
    @StringLength(10)
    String getEffective();

    void setEffective(String effective);

    /** Milliseconds since 1970. */
    long getRecordedAt();

    void setRecordedAt(long recordedAt);

    /** User key. */
    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    @StringLength(StringLength.UNLIMITED)
    String getRemark();

    void setRemark(String remark);
}
