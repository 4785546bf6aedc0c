package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One statement of a version of a positioning. */
@Table("STATEMENT")
public interface StatementRow extends Entity {
    @Indexed
    int getPositioningId();

    void setPositioningId(int positioningId);

    /** From 0. */
    int getOrdinal();

    void setOrdinal(int ordinal);

    @NotNull
    @StringLength(450)
    String getSentence();

    void setSentence(String sentence);
}
