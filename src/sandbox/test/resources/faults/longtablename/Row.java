package faults.longtablename;

import net.java.ao.Entity;
import net.java.ao.schema.Table;

@Table("A_NAME_OF_21_CHARACTE")
public interface Row extends Entity {
    String getText();

    void setText(String text);
}
