package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A scope and its last revision; saving it is how writers queue. One more row, named epoch, tells restored stores apart. */
@Table("SCOPE")
public interface ScopeRow extends Entity {
    /** {@code cycle:5}, {@code shared}; {@code epoch} for the row that only has a stamp. */
    @NotNull
    @Unique
    @StringLength(40)
    String getScopeKey();

    void setScopeKey(String scopeKey);

    long getRevision();

    void setRevision(long revision);

    /** Written first of all by whoever takes the scope; the value says nothing. */
    long getTouched();

    void setTouched(long touched);

    /** The epoch, in its own row. */
    @StringLength(40)
    String getStamp();

    void setStamp(String stamp);
}
