package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.ReadHistory;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The change log. Who may read it is the use case's to say. */
@Path("/history")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class HistoryResource {
    private final ReadHistory history;

    @Inject
    public HistoryResource(ReadHistory history) {
        this.history = history;
    }

    @GET
    @LicensedOnly
    public Response changes(@QueryParam("scope") String scope, @QueryParam("after") String after) {
        return Json.ok(
                Json.named("changes", history.read(Parameters.text(scope), Parameters.whole("after", after, 0))));
    }
}
