package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Joint;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.ScopeRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Appends to the change log, and raises the revisions: what belongs together is one revision of each scope. */
final class LogRows {
    private final ActiveObjects ao;

    LogRows(ActiveObjects ao) {
        this.ao = ao;
    }

    /** @param rowOf the row of a scope, which is taken */
    void append(List<Joint.Part> parts, Function<Scope, ScopeRow> rowOf) {
        Map<Scope, Integer> ordinals = new LinkedHashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> texts = new ArrayList<>();
        for (Joint.Part part : parts) {
            for (Changes.Noted change : part.changes().noted()) {
                if (!part.changes().mayChange(change.scope())) {
                    throw new IllegalStateException("a change in a scope that was not taken: "
                            + change.scope().name());
                }
                long revision = rowOf.apply(change.scope()).getRevision() + 1;
                int ordinal = ordinals.merge(change.scope(), 1, Integer::sum) - 1;
                String place = Change.place(change.scope().name(), revision, ordinal);
                rows.add(row(change, part, place, revision, ordinal));
                if (!change.before().none() || !change.after().none()) {
                    texts.add(Map.of(
                            "PLACE",
                            place,
                            "REASON",
                            part.changes().reason(),
                            "BEFORE_TEXT",
                            FactsJson.write(change.before()),
                            "AFTER_TEXT",
                            FactsJson.write(change.after())));
                }
            }
        }
        if (!rows.isEmpty()) {
            ao.create(ChangeRow.class, rows);
        }
        if (!texts.isEmpty()) {
            ao.create(ChangeTextRow.class, texts);
        }
        for (Scope scope : ordinals.keySet()) {
            ScopeRow row = rowOf.apply(scope);
            row.setRevision(row.getRevision() + 1);
            row.save();
        }
    }

    private static Map<String, Object> row(
            Changes.Noted change, Joint.Part part, String place, long revision, int ordinal) {
        return Map.of(
                "PLACE",
                place,
                "SCOPE_KEY",
                change.scope().name(),
                "REVISION",
                revision,
                "ORDINAL",
                ordinal,
                "ELEMENT_KIND",
                change.element().word(),
                "ELEMENT_ID",
                change.id(),
                "CHANGE_KIND",
                change.kind().word(),
                "AUTHOR_KEY",
                part.author(),
                "CHANGED_AT",
                part.at().toEpochMilli(),
                "PROGRESS",
                change.share());
    }
}
