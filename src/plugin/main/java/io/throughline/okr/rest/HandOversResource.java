package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.people.HandOver;
import io.throughline.okr.view.HandOverView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** What goes from one person to another; only said, unless {@code dryRun} is false. */
@Path("/hand-overs")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class HandOversResource {
    private final HandOver handOver;

    @Inject
    public HandOversResource(HandOver handOver) {
        this.handOver = handOver;
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(HandOverView.class)
    public Response handOver(InputStream body) {
        return Json.ok(handOver.handOver(Drafts.handOver(body)));
    }
}
