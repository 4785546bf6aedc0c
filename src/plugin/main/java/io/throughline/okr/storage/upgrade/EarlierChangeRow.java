package io.throughline.okr.storage.upgrade;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A row of the log that may not say yet whether only progress moved. */
@Table("CHANGE")
@Indexes({
    @Index(
            name = "element",
            methodNames = {"getElementKind", "getElementId"})
})
public interface EarlierChangeRow extends Entity {
    @NotNull
    @StringLength(20)
    String getElementKind();

    void setElementKind(String elementKind);

    int getElementId();

    void setElementId(int elementId);

    @NotNull
    @StringLength(20)
    String getChangeKind();

    void setChangeKind(String changeKind);

    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    long getChangedAt();

    void setChangedAt(long changedAt);

    double getProgress();

    void setProgress(double progress);
}
