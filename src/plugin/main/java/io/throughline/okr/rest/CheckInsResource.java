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
import jakarta.ws.rs.container.ContainerRequestContext;
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
    private final Writing writing;

    @Inject
    public CheckInsResource(ListCheckIns list, RecordCheckIn recordCheckIn, Writing writing) {
        this.list = list;
        this.recordCheckIn = recordCheckIn;
        this.writing = writing;
    }

    @GET
    @LicensedOnly
    @Answers(value = CheckInView.class, list = "checkIns")
    public Response list(@PathParam("id") int keyResult, @Context UriInfo uri) {
        return Json.page("checkIns", list.list(keyResult, Cursor.wanted(uri)), uri);
    }

    @GET
    @Path("/{checkIn}")
    @LicensedOnly
    @Answers(CheckInView.class)
    public Response view(@PathParam("id") int keyResult, @PathParam("checkIn") int checkIn) {
        return Json.ok(list.one(keyResult, checkIn));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CheckInView.class)
    public Response create(@PathParam("id") int keyResult, InputStream body, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> Json.created(recordCheckIn.record(keyResult, Drafts.checkIn(in))));
    }
}
