package io.throughline.okr.storage.upgrade;

import net.java.ao.Entity;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A check-in whose comment may still be a long text. */
@Table("CHECK_IN")
public interface EarlierCheckInRow extends Entity {
    @StringLength(StringLength.UNLIMITED)
    String getRemark();

    void setRemark(String remark);
}
