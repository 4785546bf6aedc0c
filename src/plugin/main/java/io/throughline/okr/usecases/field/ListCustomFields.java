package io.throughline.okr.usecases.field;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.view.CustomFieldView;
import java.util.List;

/** The fields administrators have defined, in their order; everybody may know them. */
public class ListCustomFields {
    private final CustomFields fields;

    public ListCustomFields(CustomFields fields) {
        this.fields = fields;
    }

    public List<CustomFieldView> list() {
        return fields.all().stream().map(ListCustomFields::view).toList();
    }

    /**
     * One of them.
     *
     * @throws Refused as not found
     */
    public CustomFieldView one(int id) {
        return fields.byId(id).map(ListCustomFields::view).orElseThrow(Refused::notFound);
    }

    static CustomFieldView view(CustomField field) {
        CustomField.Written written = field.written();
        return new CustomFieldView(
                field.id(),
                field.version(),
                written.name(),
                written.on().word(),
                written.type().word(),
                written.choices(),
                written.order(),
                written.retired());
    }
}
