package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.storage.row.CustomFieldRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Custom fields, from their rows. */
public final class AoCustomFields implements CustomFields {
    private static final Columns<CustomFieldRow, CustomField> COLUMNS = Columns.of(
                    CustomFieldRow.class, CustomField.class)
            .with("VERSION", CustomField::version, CustomFieldRow::setVersion)
            .with("NAME", field -> field.written().name(), CustomFieldRow::setName)
            .with("HOLDERS", field -> field.written().on().word(), CustomFieldRow::setHolders)
            .with("FIELD_TYPE", field -> field.written().type().word(), CustomFieldRow::setFieldType)
            .with("CHOICES", field -> String.join("\n", field.written().choices()), CustomFieldRow::setChoices)
            .with("SORT_ORDER", field -> field.written().order(), CustomFieldRow::setSortOrder)
            .with("RETIRED", field -> field.written().retired(), CustomFieldRow::setRetired);

    private final Table<CustomFieldRow, CustomField> table;

    public AoCustomFields(ActiveObjects ao) {
        this.table = new Table<>(ao, CustomFieldRow.class, COLUMNS, AoCustomFields::field, CustomField::id);
    }

    @Override
    public List<CustomField> all() {
        return table.find(table.query().order("SORT_ORDER ASC, ID ASC"));
    }

    @Override
    public Optional<CustomField> byId(int id) {
        return table.byId(id);
    }

    @Override
    public CustomField add(CustomField fresh) {
        return fresh.stored(table.add(fresh));
    }

    @Override
    public void save(CustomField field) {
        table.save(field);
    }

    static CustomField field(CustomFieldRow row) {
        String choices = AoLongTexts.orEmpty(row.getChoices());
        return new CustomField(
                row.getID(),
                row.getVersion(),
                new CustomField.Written(
                        row.getName(),
                        CustomField.Holders.valueOf(
                                row.getHolders().toUpperCase(Locale.ROOT).replace('-', '_')),
                        FieldType.of(row.getFieldType()),
                        choices.isEmpty() ? List.of() : List.of(choices.split("\n")),
                        row.getSortOrder(),
                        row.isRetired()));
    }
}
