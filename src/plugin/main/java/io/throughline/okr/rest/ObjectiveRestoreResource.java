package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.ObjectiveView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Takes an objective out of the trash. */
@Path("/objectives/{id}/restore")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ObjectiveRestoreResource {
    private final TrashObjective trash;

    @Inject
    public ObjectiveRestoreResource(TrashObjective trash) {
        this.trash = trash;
    }

    /** The body may be empty, as there is nothing to say. */
    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response restore(@PathParam("id") int id) {
        ObjectiveView now = trash.restore(id);
        return Json.ok(now, now.version());
    }
}
