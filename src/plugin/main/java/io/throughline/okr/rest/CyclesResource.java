package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.CreateCycle;
import io.throughline.okr.usecases.ListCycles;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Cycles. */
@Path("/cycles")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class CyclesResource {
    private final ListCycles list;
    private final CreateCycle create;

    @Inject
    public CyclesResource(ListCycles list, CreateCycle create) {
        this.list = list;
        this.create = create;
    }

    @GET
    @LicensedOnly
    public Response list() {
        return Json.ok(Json.named("cycles", list.list()));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    public Response create(InputStream body) {
        return Json.created(create.create(Drafts.cycle(body)));
    }
}
