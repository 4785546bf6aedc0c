package tiny;

import net.java.ao.Entity;
import net.java.ao.schema.Table;

@Table("NOTE")
public interface NoteRow extends Entity {
    String getText();

    void setText(String text);
}
