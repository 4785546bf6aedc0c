package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What an element said before and after a change; apart from the log so that it can be thinned. */
@Table("CHANGE_TEXT")
public interface ChangeTextRow extends Entity {
    /** That of the change. */
    @NotNull
    @Unique
    @StringLength(80)
    String getPlace();

    void setPlace(String place);

    /** Why it was done, where somebody had to say so. */
    @StringLength(450)
    String getReason();

    void setReason(String reason);

    @StringLength(StringLength.UNLIMITED)
    String getBeforeText();

    void setBeforeText(String beforeText);

    @StringLength(StringLength.UNLIMITED)
    String getAfterText();

    void setAfterText(String afterText);
}
