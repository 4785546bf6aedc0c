package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A person named to see an objective while it is confidential. */
@Table("OBJECTIVE_PERSON")
public interface ObjectivePersonRow extends Entity {
    @Indexed
    int getObjectiveId();

    void setObjectiveId(int objectiveId);

    @NotNull
    @Indexed
    @StringLength(255)
    String getPersonKey();

    void setPersonKey(String personKey);
}
