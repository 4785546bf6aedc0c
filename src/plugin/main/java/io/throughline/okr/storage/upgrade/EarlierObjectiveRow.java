package io.throughline.okr.storage.upgrade;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An objective, as far as the upgrade to schema 2 knows it. */
@Table("OBJECTIVE")
public interface EarlierObjectiveRow extends EarlierGoalRow {
    @NotNull
    @StringLength(450)
    String getTitle();

    void setTitle(String title);

    @StringLength(450)
    String getFoldedTitle();

    void setFoldedTitle(String foldedTitle);
}
