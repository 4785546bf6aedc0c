package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** How far an element was from an instant on. */
@Table("PROGRESS_POINT")
@Indexes({
    @Index(
            name = "of_element",
            methodNames = {"getElementKind", "getElementId", "getReachedAt"}),
    @Index(
            name = "reached",
            methodNames = {"getReachedAt"})
})
public interface ProgressPointRow extends Entity {
    @NotNull
    @StringLength(20)
    String getElementKind();

    void setElementKind(String elementKind);

    int getElementId();

    void setElementId(int elementId);

    /** Milliseconds since 1970. */
    long getReachedAt();

    void setReachedAt(long reachedAt);

    /** 0–1; −1 for nothing to count. */
    double getProgress();

    void setProgress(double progress);
}
