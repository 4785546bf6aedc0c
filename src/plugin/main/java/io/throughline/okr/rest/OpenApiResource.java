package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this API, for programs. */
@Path("/openapi.json")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class OpenApiResource {
    /** It is made from the code by the tests, which fail when it is not what they would make. */
    static final String DOCUMENT = "/openapi/okr-1.json";

    private final byte[] bytes = bytes();
    private final String tag = EntityTags.weak(bytes);

    /** The same for everybody; nothing but 304 if the caller named its tag. */
    @GET
    @LicensedOnly
    @Answers(Object.class)
    public Response document(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return Json.shown(bytes, tag, known);
    }

    private static byte[] bytes() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
