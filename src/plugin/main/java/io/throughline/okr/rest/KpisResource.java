package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.EditKpi;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.kpi.ViewKpis;
import io.throughline.okr.view.KpiValueView;
import io.throughline.okr.view.KpiView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** KPIs and their values. */
@Path("/kpis")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class KpisResource {
    private final ViewKpis view;
    private final CreateKpi create;
    private final EditKpi edit;
    private final RecordKpiValue recordValue;
    private final Writing writing;

    @Inject
    public KpisResource(ViewKpis view, CreateKpi create, EditKpi edit, RecordKpiValue recordValue, Writing writing) {
        this.view = view;
        this.create = create;
        this.edit = edit;
        this.recordValue = recordValue;
        this.writing = writing;
    }

    /**
     * With their current values.
     *
     * @param unit id of an org unit; left out: all the caller may see
     */
    @GET
    @LicensedOnly
    @Answers(value = KpiView.class, list = "kpis")
    public Response list(@QueryParam("unit") String unit, @Context UriInfo uri) {
        int orgUnit = Parameters.whole("unit", unit, 0, 0, Integer.MAX_VALUE);
        return Json.page("kpis", view.list(orgUnit, Cursor.wanted(uri)), uri);
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KpiView.class)
    public Response create(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            KpiView made = create.create(AttachedDrafts.kpi(in));
            return Json.created(made, made.version(), made.id(), uri);
        });
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(KpiView.class)
    public Response view(@PathParam("id") int id) {
        KpiView kpi = view.view(id);
        return Json.ok(kpi, kpi.version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KpiView.class)
    public Response edit(@PathParam("id") int id, @HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        KpiView kpi = edit.edit(id, EntityTags.version(tag), AttachedDrafts.kpi(body));
        return Json.ok(kpi, kpi.version());
    }

    @GET
    @Path("/{id}/values")
    @LicensedOnly
    @Answers(value = KpiValueView.class, list = "values")
    public Response values(@PathParam("id") int id, @Context UriInfo uri) {
        return Json.page("values", view.values(id, Cursor.wanted(uri)), uri);
    }

    @GET
    @Path("/{id}/values/{value}")
    @LicensedOnly
    @Answers(KpiValueView.class)
    public Response value(@PathParam("id") int id, @PathParam("value") int value) {
        return Json.ok(view.value(id, value));
    }

    @POST
    @Path("/{id}/values")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(KpiValueView.class)
    public Response record(@PathParam("id") int id, InputStream body, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> Json.created(recordValue.record(id, AttachedDrafts.kpiValue(in))));
    }
}
