package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A custom field; few, and read whole. */
@Table("CUSTOM_FIELD")
public interface CustomFieldRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @NotNull
    @StringLength(450)
    String getName();

    void setName(String name);

    @NotNull
    @StringLength(20)
    String getHolders();

    void setHolders(String holders);

    @NotNull
    @StringLength(20)
    String getFieldType();

    void setFieldType(String fieldType);

    /** One a line. */
    @StringLength(StringLength.UNLIMITED)
    String getChoices();

    void setChoices(String choices);

    int getSortOrder();

    void setSortOrder(int sortOrder);

    boolean isRetired();

    void setRetired(boolean retired);
}
