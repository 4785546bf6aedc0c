package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.usecases.planning.ViewPositioning;
import io.throughline.okr.view.PositioningVersionView;
import io.throughline.okr.view.PositioningView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The versions of an org unit's positioning. */
@Path("/org-units/{id}/positioning")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class OrgUnitPositioningResource {
    private final ViewPositioning view;
    private final RevisePositioning revise;

    @Inject
    public OrgUnitPositioningResource(ViewPositioning view, RevisePositioning revise) {
        this.view = view;
        this.revise = revise;
    }

    /**
     * Nothing but 304 if the viewer named its tag.
     *
     * @param version its number; left out: the latest
     */
    @GET
    @LicensedOnly
    @Answers(PositioningView.class)
    public Response view(@PathParam("id") int id, @QueryParam("version") String version) {
        return PositioningResource.shown(view, Integer.toString(id), version);
    }

    /** Writes the next version. {@code If-Match} names the one it starts from: {@code "0"} or {@code *} for the first. */
    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(PositioningView.class)
    public Response revise(@PathParam("id") int id, @HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        // Where nothing is written yet there is nothing a tag could be of; what is there is never written over unseen.
        long from = tag != null && tag.strip().equals("*") ? 0 : EntityTags.version(tag);
        PositioningView written = revise.revise(id, from, Drafts.positioning(body));
        return Json.ok(written, written.version());
    }

    @GET
    @Path("/versions")
    @LicensedOnly
    @Answers(value = PositioningVersionView.class, list = "versions")
    public Response versions(@PathParam("id") int id) {
        return Json.ok(Json.named("versions", view.versions(id)));
    }
}
