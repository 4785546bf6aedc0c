package faults.nestedtransaction;

import net.java.ao.Entity;
import net.java.ao.schema.Table;

@Table("ROW_OF_FAULT")
public interface Row extends Entity {
    String getText();

    void setText(String text);
}
