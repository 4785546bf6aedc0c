package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An org unit. */
@Table("ORG_UNIT")
public interface OrgUnitRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @NotNull
    @StringLength(255)
    String getName();

    void setName(String name);

    @NotNull
    @StringLength(20)
    String getKind();

    void setKind(String kind);

    /** Among siblings; those of the same place by id. */
    long getSortOrder();

    void setSortOrder(long sortOrder);

    /** 0 for none. */
    @Indexed
    int getParentId();

    void setParentId(int parentId);

    @NotNull
    @StringLength(20)
    String getSeenBy();

    void setSeenBy(String seenBy);
}
