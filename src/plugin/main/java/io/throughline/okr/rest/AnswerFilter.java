package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Reason;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * What all that is read has in common: only the fields that are wanted are sent, with a tag of these very bytes, and nothing but 304
 * to who named that.
 */
@Provider
public final class AnswerFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String method = request.getMethod();
        boolean read = method.equals("GET") || method.equals("HEAD");
        if (!read || response.getStatus() != Response.Status.OK.getStatusCode()) {
            return;
        }
        String fields = request.getUriInfo().getQueryParameters().getFirst("fields");
        boolean some = !Parameters.text(fields).isEmpty();
        if (response.getEntity() instanceof byte[] bytes
                && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            byte[] sent = some ? Json.bytes(SparseFields.of(Json.read(bytes), fields)) : bytes;
            tell(sent, request, response);
        } else if (some) {
            // a board and the export are written as a whole, and have said how long they hold
            throw new Refused(Reason.INVALID, "fields", "okr.rest.fields.whole");
        }
    }

    private static void tell(byte[] sent, ContainerRequestContext request, ContainerResponseContext response) {
        String version = response.getHeaderString(HttpHeaders.ETAG);
        String tag = version == null ? EntityTags.weak(sent) : EntityTags.ofPart(version, sent);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (EntityTags.named(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(sent);
        }
    }
}
