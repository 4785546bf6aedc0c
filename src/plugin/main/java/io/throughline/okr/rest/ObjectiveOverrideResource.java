package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.progress.JudgeObjective;
import io.throughline.okr.view.ObjectiveView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Progress of an objective that is set by hand, until it is cleared. */
@Path("/objectives/{id}/override")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ObjectiveOverrideResource {
    private final JudgeObjective judge;
    private final Writing writing;

    @Inject
    public ObjectiveOverrideResource(JudgeObjective judge, Writing writing) {
        this.judge = judge;
        this.writing = writing;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response set(@PathParam("id") int id, InputStream body, @Context ContainerRequestContext asked) {
        return writing.moved(asked, body, in -> {
            ObjectiveView now = judge.override(id, Drafts.override(in));
            return Json.ok(now, now.version());
        });
    }

    @DELETE
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response clear(@PathParam("id") int id, @Context ContainerRequestContext asked) {
        return writing.moved(asked, () -> {
            ObjectiveView now = judge.clearOverride(id);
            return Json.ok(now, now.version());
        });
    }
}
