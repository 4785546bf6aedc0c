package io.throughline.okr.storage.upgrade;

import net.java.ao.Entity;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An org unit that may have no kind yet. */
@Table("ORG_UNIT")
public interface EarlierOrgUnitRow extends Entity {
    @StringLength(20)
    String getKind();

    void setKind(String kind);

    int getParentId();

    void setParentId(int parentId);
}
