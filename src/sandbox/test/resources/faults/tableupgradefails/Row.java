package faults.tableupgradefails;

import net.java.ao.Entity;
import net.java.ao.schema.Table;

@Table("KEPT")
public interface Row extends Entity {
    String getText();

    void setText(String text);
}
