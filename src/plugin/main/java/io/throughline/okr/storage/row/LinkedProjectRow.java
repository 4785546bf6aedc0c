package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;

/** A project whose issues some key result counts. */
@Table("LINKED_PROJECT")
public interface LinkedProjectRow extends Entity {
    @Indexed
    long getProjectId();

    void setProjectId(long projectId);
}
