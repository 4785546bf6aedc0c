package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.view.KeyResultView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Takes a key result out of the trash. */
@Path("/key-results/{id}/restore")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class KeyResultRestoreResource {
    private final TrashKeyResult trash;

    @Inject
    public KeyResultRestoreResource(TrashKeyResult trash) {
        this.trash = trash;
    }

    /** The body may be empty, as there is nothing to say. */
    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response restore(@PathParam("id") int id) {
        KeyResultView now = trash.restore(id);
        return Json.ok(now, now.version());
    }
}
