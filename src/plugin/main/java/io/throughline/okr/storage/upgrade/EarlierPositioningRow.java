package io.throughline.okr.storage.upgrade;

import net.java.ao.Entity;
import net.java.ao.schema.Table;

/** A version of a positioning: only that it is there. */
@Table("POSITIONING")
public interface EarlierPositioningRow extends Entity {
    int getOrgUnitId();

    void setOrgUnitId(int orgUnitId);
}
