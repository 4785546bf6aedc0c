package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.Workflow.Transition;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code issue/…/transitions}. */
@Path("issue/{issue}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TransitionResource {
    private final Asking asking;
    private final MetaShapes meta;
    private final Fields fields;
    private final FieldInput input;

    TransitionResource(Asking asking, MetaShapes meta, Fields fields, FieldInput input) {
        this.asking = asking;
        this.meta = meta;
        this.fields = fields;
        this.input = input;
    }

    @GET
    public Map<String, Object> all(
            @PathParam("issue") String idOrKey,
            @QueryParam("transitionId") String only,
            @QueryParam("expand") String expand) {
        Set<String> expanded = Wanted.names(expand == null ? List.of() : List.of(expand));
        List<Map<String, Object>> all = new ArrayList<>(meta.transitions(asking.issue(idOrKey), expanded));
        if (only != null) {
            all.removeIf(step -> !only.equals(step.get("id")));
        }
        return Shape.of("expand", "transitions", "transitions", all);
    }

    @POST
    public void go(@PathParam("issue") String idOrKey, JsonNode body) {
        IssueRow issue = asking.issue(idOrKey);
        JsonNode id = body == null ? null : body.path("transition").path("id");
        if (id == null || !id.isValueNode() || id.isNull() || !id.asText().matches("\\d{1,9}")) {
            throw RestRefused.of(400, "Missing 'transition' identifier");
        }
        Transition step = asking.data()
                .workflow()
                .from(issue, id.asText())
                .filter(found -> asking.may(Right.TRANSITION_ISSUES, issue))
                .orElseThrow(() -> RestRefused.of(
                        400,
                        "It seems that you have tried to perform a workflow operation (" + id.asText()
                                + ") that is not valid for the current state of this issue (" + issue.key()
                                + "). The likely cause is that somebody has changed the issue recently, please look at"
                                + " the issue history for details."));
        List<Field> onScreen = fields.all().stream()
                .filter(field ->
                        field.id().equals("resolution") || meta.editable(issue).containsKey(field.id()))
                .toList();
        IssueInput read = new IssueInput(
                        input,
                        issue.projectId(),
                        onScreen,
                        asking.data().issues().labels(issue.id()))
                .read(body, Set.of())
                .checked();
        String comment = String.join("\n\n", read.comments());
        asking.data().transition(asking.known().key(), issue.key(), step.to().id(), read.edit(), comment);
    }
}
