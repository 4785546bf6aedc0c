package io.throughline.okr.storage.row;

import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An objective. */
@Table("OBJECTIVE")
@Indexes({
    @Index(
            name = "org_unit",
            methodNames = {"getOrgUnitId"}),
    @Index(
            name = "cycle",
            methodNames = {"getCycleId"}),
    @Index(
            name = "owner",
            methodNames = {"getOwnerKey"}),
    @Index(
            name = "author",
            methodNames = {"getAuthorKey"}),
    @Index(
            name = "number",
            methodNames = {"getKeyNumber"})
})
public interface ObjectiveRow extends GoalRow {
    @NotNull
    @StringLength(20)
    String getLife();

    void setLife(String life);

    /** For search: in lower case, full-width forms made narrow. */
    @StringLength(450)
    String getFoldedTitle();

    void setFoldedTitle(String foldedTitle);

    /** 0 for none. */
    @Indexed
    int getHomeKeyResultId();

    void setHomeKeyResultId(int homeKeyResultId);

    /** 0 for none. */
    @Indexed
    int getHomeObjectiveId();

    void setHomeObjectiveId(int homeObjectiveId);

    /** Whether only its owners and the people named in another table may see it. */
    boolean isConfidential();

    void setConfidential(boolean confidential);
}
