package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The last number given out for the human keys of a kind. */
@Table("KEY_NUMBER")
public interface KeyNumberRow extends Entity {
    @NotNull
    @Unique
    @StringLength(20)
    String getElementKind();

    void setElementKind(String elementKind);

    int getLastNumber();

    void setLastNumber(int lastNumber);

    /** Written first of all by whoever takes numbers; the value says nothing. */
    long getTouched();

    void setTouched(long touched);
}
