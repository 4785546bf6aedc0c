package io.throughline.okr.rest;

import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.field.FieldDraft;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import java.io.InputStream;
import java.util.List;

/** Reads the bodies of what hangs on elements. Each method throws {@link io.throughline.okr.domain.Refused}. */
public final class AttachedDrafts {
    private AttachedDrafts() {}

    public static ActionDraft action(InputStream in) {
        JsonBody body = JsonBody.read(in);
        ActionDraft draft = new ActionDraft(body.text("title", ""), body.text("owner", ""), body.text("due", ""));
        body.check();
        return draft;
    }

    public static boolean done(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("done");
        boolean done = body.truth("done", true);
        body.check();
        return done;
    }

    /** {@code before}: id of the sibling it is to stand before; 0 for the last place. */
    public static int before(InputStream in) {
        JsonBody body = JsonBody.read(in);
        int before = body.whole("before", 0);
        body.check();
        return before;
    }

    public static WriteComment.Draft comment(InputStream in) {
        JsonBody body = JsonBody.read(in);
        WriteComment.Draft draft = new WriteComment.Draft(
                body.text("element", ""), body.whole("id", 0), body.whole("replyTo", 0), body.text("text", ""));
        body.check();
        return draft;
    }

    public static String commentText(InputStream in) {
        JsonBody body = JsonBody.read(in);
        String text = body.text("text", "");
        body.check();
        return text;
    }

    public static AddEvidence.Draft evidence(InputStream in) {
        JsonBody body = JsonBody.read(in);
        AddEvidence.Draft draft = new AddEvidence.Draft(
                body.text("element", ""), body.whole("id", 0), body.text("title", ""), body.text("url", ""));
        body.check();
        return draft;
    }

    public static FieldDraft field(InputStream in) {
        JsonBody body = JsonBody.read(in);
        FieldDraft draft = new FieldDraft(
                body.text("name", ""),
                body.text("on", "both"),
                body.text("type", ""),
                body.texts("choices"),
                body.whole("order", 0),
                body.truth("retired", false));
        body.check();
        return draft;
    }

    public static List<FillCustomFields.Said> fieldValues(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("values");
        List<FillCustomFields.Said> said = body.objects("values").stream()
                .map(one -> new FillCustomFields.Said(one.whole("field", 0), one.text("value", "")))
                .toList();
        body.check();
        return said;
    }

    public static KpiDraft kpi(InputStream in) {
        JsonBody body = JsonBody.read(in);
        KpiDraft draft = new KpiDraft(
                body.whole("orgUnit", 0),
                body.text("name", ""),
                body.text("unit", ""),
                body.whole("decimals", 0),
                body.text("direction", "up"),
                body.number("lower", 0),
                body.number("upper", 0),
                body.text("owner", ""),
                body.text("description", ""),
                body.truth("retired", false));
        body.check();
        return draft;
    }

    public static RecordKpiValue.Draft kpiValue(InputStream in) {
        JsonBody body = JsonBody.read(in);
        RecordKpiValue.Draft draft = new RecordKpiValue.Draft(
                body.number("value", 0), body.has("value"), body.text("note", ""), body.text("effective", ""));
        body.check();
        return draft;
    }
}
