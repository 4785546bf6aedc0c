package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.export.ExportModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The whole model as a file. Who may have it is the use case's to say, and it says so before the first byte. */
@Path("/export")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ExportResource {
    private final ExportModel export;

    @Inject
    public ExportResource(ExportModel export) {
        this.export = export;
    }

    @GET
    @LicensedOnly
    @Answers(Object.class)
    public Response export() {
        Document document = export.export();
        StreamingOutput body = document::writeTo;
        return Response.ok(body, Json.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"okr-export.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
