package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A person or a group of an org unit. */
@Table("UNIT_PERSON")
public interface UnitPersonRow extends Entity {
    @Indexed
    int getOrgUnitId();

    void setOrgUnitId(int orgUnitId);

    /** {@code lead}, {@code member}, {@code group}, or {@code seer}: a group that sees the org unit. */
    @NotNull
    @StringLength(20)
    String getPart();

    void setPart(String part);

    /** User key, or name of the group. */
    @NotNull
    @Indexed
    @StringLength(255)
    String getPersonKey();

    void setPersonKey(String personKey);
}
