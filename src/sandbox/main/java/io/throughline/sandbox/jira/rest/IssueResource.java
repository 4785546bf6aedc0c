package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.store.IssueEdit;
import io.throughline.sandbox.jira.store.IssueRow;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code issue}: create one or many, read, edit, assign, delete. */
@Path("issue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssueResource {
    private final Asking asking;
    private final IssueShapes shapes;
    private final IssueDrafts drafts;
    private final Fields fields;
    private final MetaShapes meta;

    IssueResource(Asking asking, IssueShapes shapes, IssueDrafts drafts, Fields fields, MetaShapes meta) {
        this.asking = asking;
        this.shapes = shapes;
        this.drafts = drafts;
        this.fields = fields;
        this.meta = meta;
    }

    @POST
    public Response create(JsonNode body) {
        return Response.status(201).entity(created(drafts.create(body))).build();
    }

    private Map<String, Object> created(IssueRow issue) {
        return Shape.of(
                "id",
                String.valueOf(issue.id()),
                "key",
                issue.key(),
                "self",
                shapes.at().rest("issue/" + issue.id()));
    }

    /** Those that can be made are; the others are told by their place in the list. If none can, the answer is 400. */
    @POST
    @Path("bulk")
    public Response createMany(JsonNode body) {
        asking.known();
        List<Object> issues = new ArrayList<>();
        List<Object> errors = new ArrayList<>();
        JsonNode wanted = body.path("issueUpdates");
        for (int i = 0; i < wanted.size(); i++) {
            try {
                issues.add(created(drafts.create(wanted.get(i))));
            } catch (RestRefused refused) {
                errors.add(Shape.of(
                        "status", refused.status(), "elementErrors", refused.body(), "failedElementNumber", i));
            }
        }
        return Response.status(issues.isEmpty() ? 400 : 201)
                .entity(Shape.of("issues", issues, "errors", errors))
                .build();
    }

    @GET
    @Path("{issue}")
    public Map<String, Object> read(
            @PathParam("issue") String idOrKey,
            @QueryParam("fields") List<String> wanted,
            @QueryParam("expand") String expand) {
        return shapes.issue(asking.issue(idOrKey), Wanted.of(wanted, expand, "*all"));
    }

    @PUT
    @Path("{issue}")
    public void edit(@PathParam("issue") String idOrKey, JsonNode body) {
        IssueRow issue = asking.issue(idOrKey);
        List<Field> editable = fields.all().stream()
                .filter(field -> meta.editable(issue).containsKey(field.id()))
                .toList();
        IssueInput input = new IssueInput(
                        drafts.input(),
                        issue.projectId(),
                        editable,
                        asking.data().issues().labels(issue.id()))
                .read(body, Set.of())
                .checked();
        if (!input.comments().isEmpty()) {
            asking.must(Right.ADD_COMMENTS, issue, "You do not have the permission to comment on this issue.");
        }
        String actor = asking.known().key();
        asking.host().database().inTransaction(() -> {
            IssueEdit edit = input.edit();
            if (!edit.isEmpty()) {
                asking.data().edit(actor, issue.key(), edit);
            }
            input.comments().forEach(comment -> asking.data().comments().add(actor, issue.key(), comment));
            input.links().forEach(link -> drafts.linking().link(link, issue));
            return issue;
        });
    }

    @DELETE
    @Path("{issue}")
    @Consumes(MediaType.WILDCARD)
    public void delete(@PathParam("issue") String idOrKey, @QueryParam("deleteSubtasks") String deleteSubtasks) {
        IssueRow issue = asking.issue(idOrKey);
        asking.must(Right.DELETE_ISSUES, issue, "You do not have permission to delete issues in this project.");
        if (!"true".equals(deleteSubtasks)
                && !asking.data().issues().subtasks(issue.id()).isEmpty()) {
            throw RestRefused.of(
                    400,
                    "The issue '" + issue.key() + "' has subtasks.  You must specify the 'deleteSubtasks' parameter to"
                            + " delete this issue and all its subtasks.");
        }
        asking.data().delete(asking.known().key(), issue.key());
    }

    @PUT
    @Path("{issue}/assignee")
    public void assign(@PathParam("issue") String idOrKey, JsonNode body) {
        IssueRow issue = asking.issue(idOrKey);
        if (!asking.may(Right.ASSIGN_ISSUES, issue)) {
            throw RestRefused.field("assignee", "You do not have permission to assign issues.");
        }
        IssueInput input = new IssueInput(drafts.input(), issue.projectId(), List.of(), Set.of());
        String[] assignee = {""};
        input.attempt("assignee", () -> {
            String key = drafts.input().person(body);
            assignee[0] = key == null ? "" : key;
        });
        input.checked();
        asking.data().assign(asking.known().key(), issue.key(), assignee[0]);
    }

    @GET
    @Path("{issue}/editmeta")
    public Map<String, Object> editMeta(@PathParam("issue") String idOrKey) {
        return Shape.of("fields", meta.editable(asking.issue(idOrKey)));
    }

    @GET
    @Path("{issue}/subtask")
    public List<Map<String, Object>> subtasks(@PathParam("issue") String idOrKey) {
        return asking.data().issues().subtasks(asking.issue(idOrKey).id()).stream()
                .filter(asking::sees)
                .map(shapes.values()::brief)
                .toList();
    }
}
