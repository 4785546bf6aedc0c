package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
    public Response list(@PathParam("id") int keyResult, @Context UriInfo uri) {
        return Json.page("checkIns", list.list(keyResult, Cursor.wanted(uri)), uri);
    }

    @GET
    @Path("/{checkIn}")
    @LicensedOnly
    public Response view(@PathParam("id") int keyResult, @PathParam("checkIn") int checkIn) {
        return Json.ok(list.one(keyResult, checkIn));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    public Response create(@PathParam("id") int keyResult, InputStream body) {
        return Json.created(recordCheckIn.record(keyResult, Drafts.checkIn(body)));
    }
}
