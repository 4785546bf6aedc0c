package io.throughline.okr.storage.upgrade;

import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A key result, as far as the upgrade to schema 2 knows it. */
@Table("KEY_RESULT")
public interface EarlierKeyResultRow extends EarlierGoalRow {
    /**
     * Had room for 20 characters, which are too few for some measures. Active Objects takes a wider column for the same, but
     * writes it anew if it no longer has to say something; that it must is said again by the row of today.
     */
    @StringLength(40)
    String getMeasure();

    void setMeasure(String measure);

    boolean isAboveTrashed();

    void setAboveTrashed(boolean aboveTrashed);

    int getStartConfidence();

    void setStartConfidence(int startConfidence);
}
