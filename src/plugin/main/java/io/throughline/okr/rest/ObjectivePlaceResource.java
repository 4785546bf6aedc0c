package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.view.ObjectiveView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The place of an objective among its siblings. */
@Path("/objectives/{id}/place")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ObjectivePlaceResource {
    private final PlaceObjective place;

    @Inject
    public ObjectivePlaceResource(PlaceObjective place) {
        this.place = place;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response place(@PathParam("id") int id, InputStream body) {
        ObjectiveView now = place.place(id, Drafts.place(body));
        return Json.ok(now, now.version());
    }
}
