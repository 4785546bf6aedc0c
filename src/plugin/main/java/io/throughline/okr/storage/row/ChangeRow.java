package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One change in the log. */
@Table("CHANGE")
@Indexes({
    @Index(
            name = "scope_revision",
            methodNames = {"getScopeKey", "getRevision"}),
    @Index(
            name = "element",
            methodNames = {"getElementKind", "getElementId"}),
    @Index(
            name = "changed",
            methodNames = {"getChangedAt"})
})
public interface ChangeRow extends Entity {
    /** Scope, revision and ordinal: a second one of the same place is a bug and must fail. */
    @NotNull
    @Unique
    @StringLength(80)
    String getPlace();

    void setPlace(String place);

    @NotNull
    @StringLength(40)
    String getScopeKey();

    void setScopeKey(String scopeKey);

    long getRevision();

    void setRevision(long revision);

    int getOrdinal();

    void setOrdinal(int ordinal);

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

    /** User key; empty for a computed change. */
    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    /** Milliseconds since 1970. */
    long getChangedAt();

    void setChangedAt(long changedAt);

    /** The progress of the element from then on, if nothing else of it moved; −2 where more moved. */
    double getProgress();

    void setProgress(double progress);
}
