package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An action under a key result. */
@Table("ACTION")
public interface ActionRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @Indexed
    int getKeyResultId();

    void setKeyResultId(int keyResultId);

    @NotNull
    @StringLength(450)
    String getTitle();

    void setTitle(String title);

    /** User key. */
    @Indexed
    @StringLength(255)
    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    /** ISO 8601 date; empty where it was not said. */
    @StringLength(10)
    String getDue();

    void setDue(String due);

    boolean isTicked();

    void setTicked(boolean ticked);

    /** User key; empty if it is not ticked. */
    @Indexed
    @StringLength(255)
    String getTickedBy();

    void setTickedBy(String tickedBy);

    /** Milliseconds since 1970; 0 if it is not ticked. */
    long getTickedAt();

    void setTickedAt(long tickedAt);

    /** Among the actions of its key result; those of the same place by id. */
    long getSortOrder();

    void setSortOrder(long sortOrder);
}
