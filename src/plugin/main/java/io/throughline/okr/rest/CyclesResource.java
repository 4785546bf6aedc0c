package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.DeleteCycle;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.cycle.ListCycles;
import io.throughline.okr.usecases.cycle.SuggestCycle;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.SuggestedCycleView;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;

/** Cycles. */
@Path("/cycles")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class CyclesResource {
    private final ListCycles list;
    private final SuggestCycle suggest;
    private final CreateCycle create;
    private final EditCycle edit;
    private final ChangeCycleState changeState;
    private final DeleteCycle delete;

    @Inject
    public CyclesResource(
            ListCycles list,
            SuggestCycle suggest,
            CreateCycle create,
            EditCycle edit,
            ChangeCycleState changeState,
            DeleteCycle delete) {
        this.list = list;
        this.suggest = suggest;
        this.create = create;
        this.edit = edit;
        this.changeState = changeState;
        this.delete = delete;
    }

    @GET
    @LicensedOnly
    @Answers(value = CycleView.class, list = "cycles")
    public Response list() {
        return Json.ok(Json.named("cycles", list.list()));
    }

    /**
     * What the next one of a kind would be.
     *
     * @param kind {@code year}, {@code half} or {@code quarter}
     */
    @GET
    @Path("/next")
    @LicensedOnly
    @Answers(SuggestedCycleView.class)
    public Response next(@QueryParam("kind") String kind) {
        return Json.ok(suggest.suggest(Parameters.text(kind)));
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(CycleView.class)
    public Response view(@PathParam("id") int id) {
        CycleView cycle = list.one(id);
        return Json.ok(cycle, cycle.version());
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CycleView.class)
    public Response create(InputStream body, @Context UriInfo uri) {
        Map.Entry<CycleDraft, String> draft = Drafts.newCycle(body);
        CycleView made = create.create(draft.getKey(), draft.getValue());
        return Json.created(made, made.version(), made.id(), uri);
    }

    @PUT
    @Path("/{id}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CycleView.class)
    public Response edit(@PathParam("id") int id, @HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        CycleView cycle = edit.edit(id, EntityTags.version(tag), Drafts.cycle(body));
        return Json.ok(cycle, cycle.version());
    }

    @PUT
    @Path("/{id}/state")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CycleView.class)
    public Response changeState(@PathParam("id") int id, InputStream body) {
        CycleView cycle = changeState.change(id, Drafts.state(body));
        return Json.ok(cycle, cycle.version());
    }

    @DELETE
    @Path("/{id}")
    @LicensedOnly
    public Response delete(@PathParam("id") int id) {
        delete.delete(id);
        return Response.noContent().build();
    }
}
