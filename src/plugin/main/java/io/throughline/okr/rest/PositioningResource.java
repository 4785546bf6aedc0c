package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.view.PositioningQuery;
import io.throughline.okr.view.PositioningReader;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The positioning of an org unit that is named as on a page: by name, by id, or not at all. */
@Path("/positioning")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class PositioningResource {
    private final PositioningReader positionings;

    @Inject
    public PositioningResource(PositioningReader positionings) {
        this.positionings = positionings;
    }

    /**
     * The latest version or the one asked for; nothing but 304 if the viewer named its tag.
     *
     * @param unit id or name of an org unit; left out: the first one the caller may see
     * @param version its number; left out: the latest
     */
    @GET
    @LicensedOnly
    @Answers(PositioningView.class)
    public Response positioning(@QueryParam("unit") String unit, @QueryParam("version") String version) {
        return shown(positionings, unit, version);
    }

    static Response shown(PositioningReader positionings, String unit, String version) {
        int number = Parameters.whole("version", version, 0, 0, Integer.MAX_VALUE);
        Reading<PositioningView> reading = positionings.read(new PositioningQuery(unit, number));
        if (reading instanceof Reading.Shown<PositioningView> shown) {
            return Json.ok(shown.value());
        }
        throw Refused.notFound();
    }
}
