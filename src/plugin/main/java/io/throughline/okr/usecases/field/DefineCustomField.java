package io.throughline.okr.usecases.field;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CustomFieldView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Defines a custom field, or changes one; administrators only. A version that is not the stored one is refused as stale. */
public class DefineCustomField {
    private final Sight sight;
    private final DraftReader drafts;
    private final CustomFields fields;
    private final Writes writes;

    public DefineCustomField(Sight sight, DraftReader drafts, CustomFields fields, Writes writes) {
        this.sight = sight;
        this.drafts = drafts;
        this.fields = fields;
        this.writes = writes;
    }

    public CustomFieldView define(FieldDraft draft) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        CustomField.Written written = read(draft);
        CustomField made = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            List<CustomField> others = fields.all();
            requireNew(written.name(), others, 0);
            if (others.size() >= CustomField.MOST) {
                throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.too-many", CustomField.MOST);
            }
            CustomField stored = fields.add(new CustomField(0, 1, written));
            changes.created(Scope.SHARED, Element.CUSTOM_FIELD, stored.id(), written.facts());
            return stored;
        });
        return ListCustomFields.view(made);
    }

    public CustomFieldView change(int id, long version, FieldDraft draft) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        there(id);
        CustomField.Written written = read(draft);
        CustomField now = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            CustomField before = there(id);
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            if (before.written().type() != written.type()) {
                // What is said in it would be no value any more.
                throw new Refused(Refused.Reason.CONFLICT, "type", "okr.refused.field-type-fixed");
            }
            requireNew(written.name(), fields.all(), id);
            CustomField after = before.rewritten(written);
            fields.save(after);
            changes.changed(
                    Scope.SHARED, Element.CUSTOM_FIELD, id, before.written().facts(), written.facts());
            return after;
        });
        return ListCustomFields.view(now);
    }

    private CustomField there(int id) {
        return fields.byId(id).orElseThrow(Refused::notFound);
    }

    private CustomField.Written read(FieldDraft draft) {
        Faults faults = new Faults();
        CustomField.Holders on =
                drafts.word(draft.on(), CustomField.Holders.values(), CustomField.Holders::word, "on", faults);
        FieldType type = drafts.word(draft.type(), FieldType.values(), FieldType::word, "type", faults);
        Optional<CustomField.Written> written = faults.gather(
                () -> new CustomField.Written(draft.name(), on, type, draft.choices(), draft.order(), draft.retired()));
        faults.refuse();
        return written.orElseThrow();
    }

    /** Two fields of one name could not be told apart in a form. */
    private static void requireNew(String name, List<CustomField> all, int but) {
        boolean taken = all.stream()
                .anyMatch(other -> other.id() != but && other.written().name().equalsIgnoreCase(name));
        if (taken) {
            throw new Refused(Refused.Reason.CONFLICT, "name", "okr.refused.name-taken");
        }
    }
}
