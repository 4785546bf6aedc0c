package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.cycle.CloneCycle;
import io.throughline.okr.view.CloneView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Lets the goals of a cycle begin anew in another. */
@Path("/cycles/{id}/clone")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ClonesResource {
    private final CloneCycle cloneCycle;

    @Inject
    public ClonesResource(CloneCycle cloneCycle) {
        this.cloneCycle = cloneCycle;
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CloneView.class)
    public Response make(@PathParam("id") int cycle, InputStream body) {
        return Json.created(cloneCycle.clone(cycle, Drafts.cloning(body)));
    }
}
