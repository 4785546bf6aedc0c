package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.ListCustomFields;
import io.throughline.okr.view.CustomFieldView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** The fields administrators define. */
@Path("/custom-fields")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class CustomFieldsResource {
    private final ListCustomFields list;
    private final DefineCustomField define;
    private final Writing writing;

    @Inject
    public CustomFieldsResource(ListCustomFields list, DefineCustomField define, Writing writing) {
        this.list = list;
        this.define = define;
        this.writing = writing;
    }

    @GET
    @LicensedOnly
    @Answers(value = CustomFieldView.class, list = "customFields")
    public Response list() {
        return Json.ok(Json.named("customFields", list.list()));
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(CustomFieldView.class)
    public Response view(@PathParam("id") int id) {
        CustomFieldView field = list.one(id);
        return Json.ok(field, field.version());
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CustomFieldView.class)
    public Response define(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            CustomFieldView made = define.define(AttachedDrafts.field(in));
            return Json.created(made, made.version(), made.id(), uri);
        });
    }

    @PUT
    @Path("/{id}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(CustomFieldView.class)
    public Response change(@PathParam("id") int id, @HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        CustomFieldView now = define.change(id, EntityTags.version(tag), AttachedDrafts.field(body));
        return Json.ok(now, now.version());
    }
}
