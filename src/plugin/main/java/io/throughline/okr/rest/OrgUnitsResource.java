package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.people.DeleteOrgUnit;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.people.PlaceOrgUnit;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.view.OrgUnitDetailView;
import io.throughline.okr.view.OrgUnitView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Org units. */
@Path("/org-units")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class OrgUnitsResource {
    private final ListOrgUnits list;
    private final ViewOrgUnit view;
    private final CreateOrgUnit create;
    private final EditOrgUnit edit;
    private final PlaceOrgUnit place;
    private final DeleteOrgUnit delete;

    @Inject
    public OrgUnitsResource(
            ListOrgUnits list,
            ViewOrgUnit view,
            CreateOrgUnit create,
            EditOrgUnit edit,
            PlaceOrgUnit place,
            DeleteOrgUnit delete) {
        this.list = list;
        this.view = view;
        this.create = create;
        this.edit = edit;
        this.place = place;
        this.delete = delete;
    }

    @GET
    @LicensedOnly
    @Answers(value = OrgUnitView.class, list = "orgUnits")
    public Response list() {
        return Json.ok(Json.named("orgUnits", list.list()));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(OrgUnitDetailView.class)
    public Response create(InputStream body, @Context UriInfo uri) {
        OrgUnitDetailView made = create.create(Drafts.orgUnit(body));
        return Json.created(made, made.version(), made.id(), uri);
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(OrgUnitDetailView.class)
    public Response view(@PathParam("id") int id) {
        OrgUnitDetailView unit = view.view(id);
        return Json.ok(unit, unit.version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(OrgUnitDetailView.class)
    public Response edit(@PathParam("id") int id, @HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        OrgUnitDetailView unit = edit.edit(id, EntityTags.version(tag), Drafts.orgUnit(body));
        return Json.ok(unit, unit.version());
    }

    @POST
    @Path("/{id}/place")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(OrgUnitDetailView.class)
    public Response place(@PathParam("id") int id, InputStream body) {
        OrgUnitDetailView unit = place.place(id, Drafts.before(body));
        return Json.ok(unit, unit.version());
    }

    @DELETE
    @Path("/{id}")
    @LicensedOnly
    public Response delete(@PathParam("id") int id) {
        delete.delete(id);
        return Response.noContent().build();
    }
}
