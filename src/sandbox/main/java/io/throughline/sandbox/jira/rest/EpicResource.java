package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueEdit;
import io.throughline.sandbox.jira.store.IssueRow;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jira Software's {@code epic}: read and change one, and which issues are in it, or with {@code none} in no epic. */
@Path("epic")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EpicResource {
    private static final int MOST_MOVED = 50;

    private final Asking asking;
    private final Addresses at;
    private final Searches searches;

    EpicResource(Asking asking, Addresses at, Searches searches) {
        this.asking = asking;
        this.at = at;
        this.searches = searches;
    }

    @GET
    @Path("{epic}")
    public Map<String, Object> read(@PathParam("epic") String idOrKey) {
        return shape(epic(idOrKey));
    }

    /** As lists and single reads show it; it is done when its status says so. */
    Map<String, Object> shape(IssueRow epic) {
        Constants constants = asking.data().constants();
        return Shape.of(
                "id",
                epic.id(),
                "key",
                epic.key(),
                "self",
                at.agile("epic/" + epic.id()),
                "name",
                asking.data()
                        .issues()
                        .text(epic.id(), constants.field("Epic Name"))
                        .orElse(""),
                "summary",
                epic.summary(),
                "color",
                Shape.of("key", "color_" + (1 + epic.id() % 9)),
                "done",
                done(epic));
    }

    private boolean done(IssueRow epic) {
        return asking.data().constants().status(epic.statusId()).category() == Constants.Category.DONE;
    }

    private IssueRow epic(String idOrKey) {
        return Optional.of(asking.issue(idOrKey))
                .filter(issue -> asking.data().constants().type(issue.typeId()).epic())
                .orElseThrow(() -> RestRefused.of(404, "The requested issue is not an epic."));
    }

    /** Changes what the body names: name, summary, done. */
    @POST
    @Path("{epic}")
    public Map<String, Object> change(@PathParam("epic") String idOrKey, JsonNode body) {
        IssueRow epic = epic(idOrKey);
        asking.must(Right.EDIT_ISSUES, epic, "You do not have permission to edit this epic.");
        if (body == null || !body.isObject()) {
            throw RestRefused.of(400, "The body is an object.");
        }
        IssueEdit edit = IssueEdit.none();
        for (String name : List.of("summary", "name")) {
            if (body.has(name)) {
                String value = body.get(name).asText("");
                if (value.isBlank() || value.length() > 255) {
                    throw RestRefused.field(name, "'" + name + "' has 1 to 255 characters.");
                }
                edit = name.equals("summary") ? edit.summary(value) : edit.epicName(value);
            }
        }
        String actor = asking.known().key();
        if (!edit.isEmpty()) {
            asking.data().edit(actor, epic.key(), edit);
        }
        if (body.has("done") && body.get("done").asBoolean() != done(epic)) {
            finish(epic, actor, body.get("done").asBoolean());
        }
        return shape(epic(epic.key()));
    }

    private void finish(IssueRow epic, String actor, boolean done) {
        asking.data().workflow().from(epic).stream()
                .filter(step -> (step.to().category() == Constants.Category.DONE) == done)
                .findFirst()
                .ifPresent(step ->
                        asking.data().transition(actor, epic.key(), step.to().id()));
    }

    @GET
    @Path("{epic}/issue")
    public Map<String, Object> issues(@PathParam("epic") String idOrKey, @BeanParam SearchParameters asked) {
        String inside = idOrKey.equals("none")
                ? "\"Epic Link\" is EMPTY"
                : "\"Epic Link\" = " + epic(idOrKey).key();
        return searches.inside(inside, asked);
    }

    /** Moves up to 50 issues into the epic, or out of theirs; all of them or none. */
    @POST
    @Path("{epic}/issue")
    public void move(@PathParam("epic") String idOrKey, JsonNode body) {
        String target = idOrKey.equals("none") ? "" : epic(idOrKey).key();
        List<IssueRow> moved = new ArrayList<>();
        if (body != null) {
            body.path("issues").forEach(issue -> moved.add(asking.issue(issue.asText())));
        }
        if (moved.isEmpty() || moved.size() > MOST_MOVED) {
            throw RestRefused.of(400, "'issues' names 1 to " + MOST_MOVED + " issues.");
        }
        moved.forEach(issue -> {
            asking.must(Right.EDIT_ISSUES, issue, "You do not have permission to edit issue " + issue.key() + ".");
            Constants.Type type = asking.data().constants().type(issue.typeId());
            if (type.epic() || type.subtask()) {
                throw RestRefused.of(400, "Issue " + issue.key() + " can't be put into an epic.");
            }
        });
        String actor = asking.known().key();
        asking.host().database().inTransaction(() -> {
            moved.forEach(issue -> asking.data().setEpic(actor, issue.key(), target));
            return moved;
        });
    }
}
