package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.discussion.EditComment;
import io.throughline.okr.usecases.discussion.ListComments;
import io.throughline.okr.usecases.discussion.RemoveComment;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.view.CommentView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Comments on any element. */
@Path("/comments")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class CommentsResource {
    private final ListComments list;
    private final WriteComment write;
    private final EditComment edit;
    private final RemoveComment remove;
    private final Writing writing;

    @Inject
    public CommentsResource(
            ListComments list, WriteComment write, EditComment edit, RemoveComment remove, Writing writing) {
        this.list = list;
        this.write = write;
        this.edit = edit;
        this.remove = remove;
        this.writing = writing;
    }

    /**
     * The oldest first.
     *
     * @param element {@code objective}, {@code key-result}, {@code check-in}, {@code action}, {@code contribution}, {@code org-unit},
     *     {@code positioning}, {@code cycle}, {@code kpi} or {@code kpi-value}
     * @param id of the element; a positioning goes by that of its org unit
     */
    @GET
    @LicensedOnly
    @Answers(value = CommentView.class, list = "comments")
    public Response list(@QueryParam("element") String element, @QueryParam("id") String id, @Context UriInfo uri) {
        int of = Parameters.whole("id", id, 0, 0, Integer.MAX_VALUE);
        return Json.page("comments", list.list(Parameters.text(element), of, Cursor.wanted(uri)), uri);
    }

    /** One of whatever element. */
    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(CommentView.class)
    public Response view(@PathParam("id") int id) {
        CommentView comment = list.one(id);
        return Json.ok(comment, comment.version());
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CommentView.class)
    public Response write(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            CommentView made = write.write(AttachedDrafts.comment(in));
            return Json.created(made, made.version(), made.id(), uri);
        });
    }

    @PUT
    @Path("/{id}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CommentView.class)
    public Response edit(@PathParam("id") int id, @HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        CommentView now = edit.edit(id, EntityTags.version(tag), AttachedDrafts.commentText(body));
        return Json.ok(now, now.version());
    }

    @DELETE
    @Path("/{id}")
    @LicensedOnly
    public Response remove(@PathParam("id") int id) {
        remove.remove(id);
        return Response.noContent().build();
    }
}
