package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.view.CheckInView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Check-ins of a key result. */
@Path("/key-results/{id}/check-ins")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class CheckInsResource {
    private final ListCheckIns list;
    private final RecordCheckIn recordCheckIn;

    @Inject
    public CheckInsResource(ListCheckIns list, RecordCheckIn recordCheckIn) {
        this.list = list;
        this.recordCheckIn = recordCheckIn;
    }

    @GET
    @LicensedOnly
    @Answers(value = CheckInView.class, list = "checkIns")
    public Response list(@PathParam("id") int keyResult) {
        return Json.ok(Json.named("checkIns", list.list(keyResult)));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CheckInView.class)
    public Response create(@PathParam("id") int keyResult, InputStream body) {
        return Json.created(recordCheckIn.record(keyResult, Drafts.checkIn(body)));
    }
}
