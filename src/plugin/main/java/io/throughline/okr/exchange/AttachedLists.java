package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import java.io.IOException;

/** What hangs on objectives, key results and the rest, as lists of the document. */
public final class AttachedLists {
    private final Actions actions;
    private final Comments comments;
    private final EvidenceLinks evidence;
    private final CustomFields fields;
    private final CustomValues values;
    private final Kpis kpis;
    private final KpiValues kpiValues;

    public AttachedLists(
            Actions actions,
            Comments comments,
            EvidenceLinks evidence,
            CustomFields fields,
            CustomValues values,
            Kpis kpis,
            KpiValues kpiValues) {
        this.actions = actions;
        this.comments = comments;
        this.evidence = evidence;
        this.fields = fields;
        this.values = values;
        this.kpis = kpis;
        this.kpiValues = kpiValues;
    }

    /** Writes the lists, that many elements held at once. */
    void write(JsonGenerator json, int batch) throws IOException {
        JsonDocuments.walk(json, "actions", id -> actions.afterId(id, batch), Action::id, AttachedLists::action);
        JsonDocuments.walk(json, "comments", id -> comments.afterId(id, batch), Comment::id, AttachedLists::comment);
        JsonDocuments.walk(json, "evidence", id -> evidence.afterId(id, batch), Evidence::id, AttachedLists::evidence);
        JsonDocuments.array(json, "customFields", fields.all(), AttachedLists::field);
        JsonDocuments.walk(
                json, "customValues", id -> values.afterId(id, batch), CustomValue::id, AttachedLists::value);
        JsonDocuments.walk(json, "kpis", id -> kpis.afterId(id, batch), Kpi::id, AttachedLists::kpi);
        JsonDocuments.walk(
                json, "kpiValues", id -> kpiValues.afterId(id, batch), KpiValue::id, AttachedLists::kpiValue);
    }

    private static void action(JsonGenerator json, Action action) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", action.id());
        json.writeNumberField("version", action.version());
        Elements.facts(json, action.facts());
        json.writeNumberField("order", action.order());
        json.writeEndObject();
    }

    private static void comment(JsonGenerator json, Comment comment) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", comment.id());
        json.writeNumberField("version", comment.version());
        Elements.facts(json, comment.facts());
        json.writeStringField("author", comment.author());
        json.writeStringField("written", comment.written().toString());
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, Evidence one) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", one.id());
        Elements.facts(json, one.facts());
        json.writeStringField("author", one.author());
        json.writeStringField("added", one.added().toString());
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, CustomField field) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", field.id());
        json.writeNumberField("version", field.version());
        Elements.facts(json, field.written().facts());
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, CustomValue value) throws IOException {
        json.writeStartObject();
        json.writeStringField("element", value.goal().kind().word());
        json.writeNumberField("elementId", value.goal().id());
        json.writeNumberField("field", value.field());
        json.writeStringField("type", value.type().word());
        json.writeStringField("value", value.text());
        json.writeEndObject();
    }

    private static void kpi(JsonGenerator json, Kpi kpi) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", kpi.id());
        json.writeNumberField("version", kpi.version());
        Elements.facts(json, kpi.written().facts());
        json.writeEndObject();
    }

    private static void kpiValue(JsonGenerator json, KpiValue value) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", value.id());
        Elements.facts(json, value.facts());
        json.writeStringField("recorded", value.recorded().toString());
        json.writeStringField("author", value.author());
        json.writeEndObject();
    }
}
