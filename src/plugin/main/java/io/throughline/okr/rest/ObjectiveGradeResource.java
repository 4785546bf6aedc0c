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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The grade of an objective. */
@Path("/objectives/{id}/grade")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ObjectiveGradeResource {
    private final JudgeObjective judge;

    @Inject
    public ObjectiveGradeResource(JudgeObjective judge) {
        this.judge = judge;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response set(@PathParam("id") int id, InputStream body) {
        ObjectiveView now = judge.grade(id, Drafts.grade(body));
        return Json.ok(now, now.version());
    }

    @DELETE
    @LicensedOnly
    @Answers(ObjectiveView.class)
    public Response clear(@PathParam("id") int id) {
        ObjectiveView now = judge.clearGrade(id);
        return Json.ok(now, now.version());
    }
}
