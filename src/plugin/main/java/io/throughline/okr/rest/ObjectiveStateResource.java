package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.view.ObjectiveView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The state of an objective. */
@Path("/objectives/{id}/state")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ObjectiveStateResource {
    private final ChangeState change;
    private final Writing writing;

    @Inject
    public ObjectiveStateResource(ChangeState change, Writing writing) {
        this.change = change;
        this.writing = writing;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response change(@PathParam("id") int id, InputStream body, @Context ContainerRequestContext asked) {
        return writing.moved(asked, body, in -> {
            ObjectiveView now = change.change(id, Drafts.state(in));
            return Json.ok(now, now.version());
        });
    }
}
