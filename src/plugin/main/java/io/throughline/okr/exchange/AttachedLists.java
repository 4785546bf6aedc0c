package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import java.io.IOException;

/** What hangs on objectives, key results and the rest, as lists of the document. */
public final class AttachedLists {
    private final Actions actions;
    private final Comments comments;
    private final EvidenceLinks evidence;

    public AttachedLists(Actions actions, Comments comments, EvidenceLinks evidence) {
        this.actions = actions;
        this.comments = comments;
        this.evidence = evidence;
    }

    /** Writes the lists, that many elements held at once. */
    void write(JsonGenerator json, int batch) throws IOException {
        JsonDocuments.walk(json, "actions", id -> actions.afterId(id, batch), Action::id, AttachedLists::action);
        JsonDocuments.walk(json, "comments", id -> comments.afterId(id, batch), Comment::id, AttachedLists::comment);
        JsonDocuments.walk(json, "evidence", id -> evidence.afterId(id, batch), Evidence::id, AttachedLists::evidence);
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
}
