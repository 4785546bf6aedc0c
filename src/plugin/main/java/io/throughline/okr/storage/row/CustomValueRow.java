package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What an objective or key result says in a custom field. */
@Table("CUSTOM_VALUE")
@Indexes({
    @Index(
            name = "element",
            methodNames = {"getElementKind", "getElementId"})
})
public interface CustomValueRow extends Entity {
    /** {@code objective:12:3}, element and field: a second one of the same place is a bug and must fail. */
    @NotNull
    @Unique
    @StringLength(60)
    String getPlace();

    void setPlace(String place);

    @NotNull
    @StringLength(20)
    String getElementKind();

    void setElementKind(String elementKind);

    int getElementId();

    void setElementId(int elementId);

    /** That of the element. */
    @Indexed
    int getCycleId();

    void setCycleId(int cycleId);

    int getFieldId();

    void setFieldId(int fieldId);

    @NotNull
    @StringLength(20)
    String getFieldType();

    void setFieldType(String fieldType);

    /** What it says; empty if that is a person. */
    @StringLength(450)
    String getSaid();

    void setSaid(String said);

    /** User key; empty unless it says a person. In a column of its own, so that people can be followed. */
    @Indexed
    @StringLength(255)
    String getPersonKey();

    void setPersonKey(String personKey);
}
