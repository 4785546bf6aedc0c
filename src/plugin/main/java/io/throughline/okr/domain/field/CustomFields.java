package io.throughline.okr.domain.field;

import java.util.List;
import java.util.Optional;

/** All custom fields; there are few enough to read them all. */
public interface CustomFields {
    /** Every field in the order of {@link CustomField#ORDER}, in one statement. */
    List<CustomField> all();

    Optional<CustomField> byId(int id);

    /** Stores a new one and gives it its id. */
    CustomField add(CustomField fresh);

    /** Stores all of it. */
    void save(CustomField field);
}
