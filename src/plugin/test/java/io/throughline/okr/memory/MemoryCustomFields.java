package io.throughline.okr.memory;

import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import java.util.List;
import java.util.Optional;

/** Custom fields. */
final class MemoryCustomFields implements CustomFields {
    private final Rows<CustomField> rows;

    MemoryCustomFields(State state) {
        this.rows = state.fields;
    }

    @Override
    public List<CustomField> all() {
        return rows.all().stream().sorted(CustomField.ORDER).toList();
    }

    @Override
    public Optional<CustomField> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public CustomField add(CustomField fresh) {
        CustomField stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void save(CustomField field) {
        rows.change(field.id(), before -> field);
    }
}
