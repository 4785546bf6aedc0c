package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.ListEvidence;
import io.throughline.okr.usecases.discussion.RemoveEvidence;
import io.throughline.okr.view.EvidenceView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Evidence of any element. */
@Path("/evidence")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class EvidenceResource {
    private final ListEvidence list;
    private final AddEvidence add;
    private final RemoveEvidence remove;
    private final Writing writing;

    @Inject
    public EvidenceResource(ListEvidence list, AddEvidence add, RemoveEvidence remove, Writing writing) {
        this.list = list;
        this.add = add;
        this.remove = remove;
        this.writing = writing;
    }

    /**
     * In the order it was added.
     *
     * @param element {@code objective}, {@code key-result}, {@code check-in}, {@code action}, {@code contribution}, {@code org-unit},
     *     {@code positioning}, {@code cycle}, {@code kpi} or {@code kpi-value}
     * @param id of the element; a positioning goes by that of its org unit
     */
    @GET
    @LicensedOnly
    @Answers(value = EvidenceView.class, list = "evidence")
    public Response list(@QueryParam("element") String element, @QueryParam("id") String id) {
        int of = Parameters.whole("id", id, 0, 0, Integer.MAX_VALUE);
        return Json.ok(Json.named("evidence", list.list(Parameters.text(element), of)));
    }

    /** One of whatever element. */
    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(EvidenceView.class)
    public Response view(@PathParam("id") int id) {
        return Json.ok(list.one(id));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(EvidenceView.class)
    public Response add(InputStream body, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> Json.created(add.add(AttachedDrafts.evidence(in))));
    }

    @DELETE
    @Path("/{id}")
    @LicensedOnly
    public Response remove(@PathParam("id") int id) {
        remove.remove(id);
        return Response.noContent().build();
    }
}
