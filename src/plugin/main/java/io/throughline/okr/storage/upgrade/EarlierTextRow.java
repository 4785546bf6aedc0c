package io.throughline.okr.storage.upgrade;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A long text: of one field in schema 0, {@code objective:12:why}; of one element since, {@code objective:12}. */
@Table("LONG_TEXT")
public interface EarlierTextRow extends Entity {
    @NotNull
    @Unique
    @StringLength(60)
    String getSlot();

    void setSlot(String slot);

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);
}
