package io.throughline.okr.rest;

import io.throughline.okr.usecases.ActionDraft;
import io.throughline.okr.usecases.AddEvidence;
import io.throughline.okr.usecases.WriteComment;
import java.io.InputStream;

/** Reads the bodies of what hangs on elements. Each method throws {@link io.throughline.okr.domain.Refused}. */
final class AttachedDrafts {
    private AttachedDrafts() {}

    static ActionDraft action(InputStream in) {
        JsonBody body = JsonBody.read(in);
        ActionDraft draft = new ActionDraft(body.text("title", ""), body.text("owner", ""), body.text("due", ""));
        body.check();
        return draft;
    }

    static boolean done(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("done");
        boolean done = body.truth("done", true);
        body.check();
        return done;
    }

    /** The id of what something is to stand before; 0 for the end. */
    static int before(InputStream in) {
        JsonBody body = JsonBody.read(in);
        int before = body.whole("before", 0);
        body.check();
        return before;
    }

    static WriteComment.Draft comment(InputStream in) {
        JsonBody body = JsonBody.read(in);
        WriteComment.Draft draft = new WriteComment.Draft(
                body.text("element", ""), body.whole("id", 0), body.whole("replyTo", 0), body.text("text", ""));
        body.check();
        return draft;
    }

    static String commentText(InputStream in) {
        JsonBody body = JsonBody.read(in);
        String text = body.text("text", "");
        body.check();
        return text;
    }

    static AddEvidence.Draft evidence(InputStream in) {
        JsonBody body = JsonBody.read(in);
        AddEvidence.Draft draft = new AddEvidence.Draft(
                body.text("element", ""), body.whole("id", 0), body.text("title", ""), body.text("url", ""));
        body.check();
        return draft;
    }
}
