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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The state of an objective. */
@Path("/objectives/{id}/state")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ObjectiveStateResource {
    private final ChangeState change;

    @Inject
    public ObjectiveStateResource(ChangeState change) {
        this.change = change;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response change(@PathParam("id") int id, InputStream body) {
        ObjectiveView now = change.change(id, Drafts.state(body));
        return Json.ok(now, now.version());
    }
}
