package faults.reservedword;

import net.java.ao.Entity;
import net.java.ao.schema.Table;

@Table("RESERVED")
public interface Row extends Entity {
    String getSelect();

    void setSelect(String select);
}
