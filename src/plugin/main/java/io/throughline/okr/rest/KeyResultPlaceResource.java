package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.goal.PlaceKeyResult;
import io.throughline.okr.view.KeyResultView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The place of a key result among its siblings. */
@Path("/key-results/{id}/place")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class KeyResultPlaceResource {
    private final PlaceKeyResult place;

    @Inject
    public KeyResultPlaceResource(PlaceKeyResult place) {
        this.place = place;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response place(@PathParam("id") int id, InputStream body) {
        KeyResultView now = place.place(id, Drafts.place(body));
        return Json.ok(now, now.version());
    }
}
