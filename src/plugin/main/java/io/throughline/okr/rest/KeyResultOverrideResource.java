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

/** Progress of a key result that is set by hand, until it is cleared. */
@Path("/key-results/{id}/override")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class KeyResultOverrideResource {
    private final JudgeKeyResult judge;

    @Inject
    public KeyResultOverrideResource(JudgeKeyResult judge) {
        this.judge = judge;
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response set(@PathParam("id") int id, InputStream body) {
        KeyResultView now = judge.override(id, Drafts.override(body));
        return Json.ok(now, now.version());
    }

    @DELETE
    @LicensedOnly
    @Answers(KeyResultView.class)
    public Response clear(@PathParam("id") int id) {
        KeyResultView now = judge.clearOverride(id);
        return Json.ok(now, now.version());
    }
}
