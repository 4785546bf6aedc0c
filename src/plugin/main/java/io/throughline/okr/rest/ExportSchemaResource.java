package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema of what the export writes and the import reads: the same for everybody. */
@Path("/export/schema")
@Produces({"application/schema+json", Problem.MEDIA_TYPE})
public final class ExportSchemaResource {
    private static final String SCHEMA = "/schema/okr-document-1.json";

    @GET
    @LicensedOnly
    @Answers(Object.class)
    public Response schema() {
        try (InputStream schema = ExportSchemaResource.class.getResourceAsStream(SCHEMA)) {
            return Response.ok(schema.readAllBytes(), "application/schema+json").build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
