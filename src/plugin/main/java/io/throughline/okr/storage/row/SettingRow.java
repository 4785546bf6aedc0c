package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What administrators set, as one JSON object a slot. */
@Table("SETTING")
public interface SettingRow extends Entity {
    /** {@code settings} or {@code themes}. */
    @NotNull
    @Unique
    @StringLength(20)
    String getSlot();

    void setSlot(String slot);

    long getVersion();

    void setVersion(long version);

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);
}
