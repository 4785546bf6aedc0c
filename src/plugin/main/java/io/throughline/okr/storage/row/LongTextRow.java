package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A long text of an element; apart from it so that no board reads it. */
@Table("LONG_TEXT")
public interface LongTextRow extends Entity {
    /** {@code objective:12:why}. */
    @NotNull
    @Unique
    @StringLength(60)
    String getSlot();

    void setSlot(String slot);

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);
}
