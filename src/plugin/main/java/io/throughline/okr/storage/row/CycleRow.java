package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A cycle. */
@Table("CYCLE")
public interface CycleRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @NotNull
    @StringLength(255)
    String getName();

    void setName(String name);

    /** Year, half, quarter or custom. */
    @NotNull
    @StringLength(20)
    String getCycleKind();

    void setCycleKind(String cycleKind);

    /** ISO 8601 date: a day has no time zone. */
    @NotNull
    @StringLength(10)
    String getStarts();

    void setStarts(String starts);

    /** ISO 8601 date, included. */
    @NotNull
    @StringLength(10)
    String getEnds();

    void setEnds(String ends);

    @NotNull
    @StringLength(20)
    String getCycleState();

    void setCycleState(String cycleState);

    /** 0 for none. */
    @Indexed
    int getParentId();

    void setParentId(int parentId);
}
