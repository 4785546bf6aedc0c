package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The long texts of an element, as one JSON object; apart from it so that no board reads them. */
@Table("LONG_TEXT")
public interface LongTextRow extends Entity {
    /** {@code objective:12}. */
    @NotNull
    @Unique
    @StringLength(60)
    String getSlot();

    void setSlot(String slot);

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);
}
