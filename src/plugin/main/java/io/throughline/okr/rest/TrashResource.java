package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.trash.ListTrash;
import io.throughline.okr.usecases.trash.PurgeTrash;
import io.throughline.okr.view.TrashedView;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What was deleted: it can be taken out again, or removed for good. */
@Path("/trash")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class TrashResource {
    private final ListTrash list;
    private final PurgeTrash purge;

    @Inject
    public TrashResource(ListTrash list, PurgeTrash purge) {
        this.list = list;
        this.purge = purge;
    }

    /**
     * What the caller may take out.
     *
     * @param cycle id of a cycle; left out: all
     */
    @GET
    @LicensedOnly
    @Answers(value = TrashedView.class, list = "trash")
    public Response list(@QueryParam("cycle") String cycle, @Context UriInfo uri) {
        int id = Parameters.whole("cycle", cycle, 0, 0, Integer.MAX_VALUE);
        return Json.page("trash", list.list(id, Cursor.wanted(uri)), uri);
    }

    @DELETE
    @Path("/{element}/{id}")
    @LicensedOnly
    public Response purge(@PathParam("element") String element, @PathParam("id") int id) {
        switch (element) {
            case "objective" -> purge.objective(id);
            case "key-result" -> purge.keyResult(id);
            default -> throw Refused.notFound();
        }
        return Response.noContent().build();
    }
}
