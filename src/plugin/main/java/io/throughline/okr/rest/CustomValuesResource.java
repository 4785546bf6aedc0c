package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.field.ViewCustomValues;
import io.throughline.okr.view.CustomValuesView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** What objectives and key results say in their custom fields. */
@Path("/custom-values")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class CustomValuesResource {
    private final ViewCustomValues view;
    private final FillCustomFields fill;

    @Inject
    public CustomValuesResource(ViewCustomValues view, FillCustomFields fill) {
        this.view = view;
        this.fill = fill;
    }

    /**
     * The tag is that of the element.
     *
     * @param element {@code objective} or {@code key-result}
     * @param id of the element
     */
    @GET
    @LicensedOnly
    @Answers(CustomValuesView.class)
    public Response view(@QueryParam("element") String element, @QueryParam("id") String id) {
        CustomValuesView said = view.view(Parameters.text(element), whole(id));
        return Json.ok(said, said.version());
    }

    /**
     * The tag is that of the element.
     *
     * @param element {@code objective} or {@code key-result}
     * @param id of the element
     */
    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CustomValuesView.class)
    public Response fill(
            @QueryParam("element") String element,
            @QueryParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String tag,
            InputStream body) {
        long version = EntityTags.version(tag);
        CustomValuesView said =
                fill.fill(Parameters.text(element), whole(id), version, AttachedDrafts.fieldValues(body));
        return Json.ok(said, said.version());
    }

    private static int whole(String id) {
        return Parameters.whole("id", id, 0, 0, Integer.MAX_VALUE);
    }
}
