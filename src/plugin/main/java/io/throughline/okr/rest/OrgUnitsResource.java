package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.CreateOrgUnit;
import io.throughline.okr.usecases.ListOrgUnits;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Org units. */
@Path("/org-units")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class OrgUnitsResource {
    private final ListOrgUnits list;
    private final CreateOrgUnit create;

    @Inject
    public OrgUnitsResource(ListOrgUnits list, CreateOrgUnit create) {
        this.list = list;
        this.create = create;
    }

    @GET
    @LicensedOnly
    public Response list() {
        return Json.ok(Json.named("orgUnits", list.list()));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    public Response create(InputStream body) {
        return Json.created(create.create(Drafts.orgUnit(body)));
    }
}
