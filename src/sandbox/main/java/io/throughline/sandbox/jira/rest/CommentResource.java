package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.CommentRow;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code issue/…/comment}. */
@Path("issue/{issue}/comment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CommentResource {
    private final Asking asking;
    private final CommentShapes shapes;

    CommentResource(Asking asking, CommentShapes shapes) {
        this.asking = asking;
        this.shapes = shapes;
    }

    @GET
    public Map<String, Object> all(
            @PathParam("issue") String idOrKey,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("orderBy") String orderBy,
            @QueryParam("expand") String expand) {
        List<CommentRow> all = new ArrayList<>(
                asking.data().comments().of(asking.issue(idOrKey).id()));
        if ("-created".equals(orderBy)) {
            Collections.reverse(all);
        }
        return Paging.of(startAt, maxResults, 1_048_576, 1_048_576)
                .named("comments", all, comment -> shapes.comment(comment, expanded(expand)));
    }

    private static Set<String> expanded(String expand) {
        return Wanted.names(expand == null ? List.of() : List.of(expand));
    }

    @GET
    @Path("{id}")
    public Map<String, Object> one(
            @PathParam("issue") String idOrKey, @PathParam("id") String id, @QueryParam("expand") String expand) {
        return shapes.comment(comment(asking.issue(idOrKey), id), expanded(expand));
    }

    private CommentRow comment(IssueRow issue, String id) {
        return (id.matches("\\d{1,18}")
                        ? asking.data().comments().byId(Long.parseLong(id))
                        : Optional.<CommentRow>empty())
                .filter(comment -> comment.issueId() == issue.id())
                .orElseThrow(() -> RestRefused.of(404, "Can not find a comment for the id: " + id + "."));
    }

    @POST
    public Response add(@PathParam("issue") String idOrKey, @QueryParam("expand") String expand, JsonNode body) {
        IssueRow issue = asking.issue(idOrKey);
        asking.must(Right.ADD_COMMENTS, issue, "You do not have the permission to comment on this issue.");
        CommentRow made = asking.data().comments().add(asking.known().key(), issue.key(), text(body));
        return Response.status(201)
                .entity(shapes.comment(made, expanded(expand)))
                .build();
    }

    @PUT
    @Path("{id}")
    public Map<String, Object> edit(
            @PathParam("issue") String idOrKey,
            @PathParam("id") String id,
            @QueryParam("expand") String expand,
            JsonNode body) {
        IssueRow issue = asking.issue(idOrKey);
        CommentRow comment = comment(issue, id);
        own(issue, comment, Right.EDIT_OWN_COMMENTS, Right.EDIT_ALL_COMMENTS, "edit");
        return shapes.comment(
                asking.data().comments().edit(asking.known().key(), comment.id(), text(body)), expanded(expand));
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public void delete(@PathParam("issue") String idOrKey, @PathParam("id") String id) {
        IssueRow issue = asking.issue(idOrKey);
        CommentRow comment = comment(issue, id);
        own(issue, comment, Right.DELETE_OWN_COMMENTS, Right.DELETE_ALL_COMMENTS, "delete");
        asking.data().comments().delete(asking.known().key(), comment.id());
    }

    /** Whoever wrote it may with the one right; others need the other. */
    private void own(IssueRow issue, CommentRow comment, Right own, Right all, String verb) {
        boolean his = asking.user()
                .map(Users.User::key)
                .filter(comment.author()::equals)
                .isPresent();
        if (!(his && asking.may(own, issue)) && !asking.may(all, issue)) {
            throw RestRefused.of(
                    asking.user().isEmpty() ? 401 : 403,
                    "You do not have the permission to " + verb + " the comment with id: " + comment.id() + ".");
        }
    }

    private static String text(JsonNode body) {
        try {
            if (body != null) {
                return IssueInput.body(body);
            }
        } catch (IllegalArgumentException empty) {
            // the same as none
        }
        throw RestRefused.field("comment", "Comment body can not be empty!");
    }
}
