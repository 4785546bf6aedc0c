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

/** The grade of an objective. */
@Path("/objectives/{id}/grade")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ObjectiveGradeResource {
    private final JudgeObjective judge;
    private final Writing writing;

    @Inject
    public ObjectiveGradeResource(JudgeObjective judge, Writing writing) {
        this.judge = judge;
        this.writing = writing;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response set(@PathParam("id") int id, InputStream body, @Context ContainerRequestContext asked) {
        return writing.moved(asked, body, in -> {
            ObjectiveView now = judge.grade(id, Drafts.grade(in));
            return Json.ok(now, now.version());
        });
    }

    @DELETE
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response clear(@PathParam("id") int id, @Context ContainerRequestContext asked) {
        return writing.moved(asked, () -> {
            ObjectiveView now = judge.clearGrade(id);
            return Json.ok(now, now.version());
        });
    }
}
