package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A link that proves what is said of an element. */
@Table("EVIDENCE")
@Indexes({
    @Index(
            name = "element",
            methodNames = {"getElementKind", "getElementId"})
})
public interface EvidenceRow extends Entity {
    @NotNull
    @StringLength(20)
    String getElementKind();

    void setElementKind(String elementKind);

    int getElementId();

    void setElementId(int elementId);

    @NotNull
    @StringLength(450)
    String getTitle();

    void setTitle(String title);

    /** Longer than a column of every database takes; no board reads it. */
    @StringLength(StringLength.UNLIMITED)
    String getAddress();

    void setAddress(String address);

    /** User key. */
    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    /** Milliseconds since 1970. */
    long getAddedAt();

    void setAddedAt(long addedAt);
}
