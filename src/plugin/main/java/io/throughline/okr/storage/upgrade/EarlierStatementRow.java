package io.throughline.okr.storage.upgrade;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One statement of a version of a positioning, in a table of its own in schema 0. */
@Table("STATEMENT")
public interface EarlierStatementRow extends Entity {
    @Indexed
    int getPositioningId();

    void setPositioningId(int positioningId);

    int getOrdinal();

    void setOrdinal(int ordinal);

    @NotNull
    @StringLength(450)
    String getSentence();

    void setSentence(String sentence);
}
