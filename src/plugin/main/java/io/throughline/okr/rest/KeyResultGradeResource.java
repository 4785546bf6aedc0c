package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.view.KeyResultView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The grade of a key result. */
@Path("/key-results/{id}/grade")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class KeyResultGradeResource {
    private final JudgeKeyResult judge;

    @Inject
    public KeyResultGradeResource(JudgeKeyResult judge) {
        this.judge = judge;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response set(@PathParam("id") int id, InputStream body) {
        KeyResultView now = judge.grade(id, Drafts.grade(body));
        return Json.ok(now, now.version());
    }

    @DELETE
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response clear(@PathParam("id") int id) {
        KeyResultView now = judge.clearGrade(id);
        return Json.ok(now, now.version());
    }
}
