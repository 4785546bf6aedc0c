package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One version of a positioning; its long texts lie apart. Written once, never changed. */
@Table("POSITIONING")
public interface PositioningRow extends Entity {
    /** {@code 7:3}, org unit and version: a second one of the same place is a bug and must fail. */
    @NotNull
    @Unique
    @StringLength(40)
    String getPlace();

    void setPlace(String place);

    @Indexed
    int getOrgUnitId();

    void setOrgUnitId(int orgUnitId);

    int getVersion();

    void setVersion(int version);

    /** User key. */
    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    /** Milliseconds since 1970. */
    long getWrittenAt();

    void setWrittenAt(long writtenAt);
}
