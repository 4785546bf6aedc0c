package io.throughline.okr.storage.upgrade;

import net.java.ao.Entity;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A cycle that may have no kind yet: a column that must say something can only be added once every row does. */
@Table("CYCLE")
public interface EarlierCycleRow extends Entity {
    @StringLength(20)
    String getCycleKind();

    void setCycleKind(String cycleKind);
}
