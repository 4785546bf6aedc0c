package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.EditAction;
import io.throughline.okr.usecases.action.ListActions;
import io.throughline.okr.usecases.action.MoveAction;
import io.throughline.okr.usecases.action.RemoveAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.view.ActionView;
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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** The actions under a key result. */
@Path("/key-results/{id}/actions")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ActionsResource {
    private final ListActions list;
    private final AddAction add;
    private final EditAction edit;
    private final TickAction tick;
    private final MoveAction move;
    private final RemoveAction remove;
    private final Writing writing;

    @Inject
    public ActionsResource(
            ListActions list,
            AddAction add,
            EditAction edit,
            TickAction tick,
            MoveAction move,
            RemoveAction remove,
            Writing writing) {
        this.list = list;
        this.add = add;
        this.edit = edit;
        this.tick = tick;
        this.move = move;
        this.remove = remove;
        this.writing = writing;
    }

    @GET
    @LicensedOnly
    @Answers(value = ActionView.class, list = "actions")
    public Response list(@PathParam("id") int keyResult) {
        return Json.ok(Json.named("actions", list.list(keyResult)));
    }

    @GET
    @Path("/{action}")
    @LicensedOnly
    @Answers(ActionView.class)
    public Response view(@PathParam("id") int keyResult, @PathParam("action") int action) {
        ActionView found = list.one(keyResult, action);
        return Json.ok(found, found.version());
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ActionView.class)
    public Response add(
            @PathParam("id") int keyResult,
            InputStream body,
            @Context UriInfo uri,
            @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            ActionView made = add.add(keyResult, AttachedDrafts.action(in));
            return Json.created(made, made.version(), made.id(), uri);
        });
    }

    @PUT
    @Path("/{action}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ActionView.class)
    public Response edit(
            @PathParam("id") int keyResult,
            @PathParam("action") int action,
            @HeaderParam(HttpHeaders.IF_MATCH) String tag,
            InputStream body) {
        ActionView now = edit.edit(keyResult, action, EntityTags.version(tag), AttachedDrafts.action(body));
        return Json.ok(now, now.version());
    }

    /** Ticks it, or takes the tick away. */
    @PUT
    @Path("/{action}/done")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ActionView.class)
    public Response tick(@PathParam("id") int keyResult, @PathParam("action") int action, InputStream body) {
        ActionView now = tick.tick(keyResult, action, AttachedDrafts.done(body));
        return Json.ok(now, now.version());
    }

    /** Moves it among its siblings. */
    @POST
    @Path("/{action}/move")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(value = ActionView.class, list = "actions")
    public Response move(@PathParam("id") int keyResult, @PathParam("action") int action, InputStream body) {
        return Json.ok(Json.named("actions", move.move(keyResult, action, AttachedDrafts.before(body))));
    }

    @DELETE
    @Path("/{action}")
    @LicensedOnly
    public Response remove(@PathParam("id") int keyResult, @PathParam("action") int action) {
        remove.remove(keyResult, action);
        return Response.noContent().build();
    }
}
