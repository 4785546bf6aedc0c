package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Our own writer. What a host's JSON binding does is the host's to change; the bytes of this API are not, and an entity tag
 * is made of them.
 */
final class Json {
    static final String TYPE = MediaType.APPLICATION_JSON;
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the same bytes piece by piece, with nothing of its own between them. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out).setRootValueSeparator(null);
    }

    /** A record as a tree, to which texts in the reader's language can be added. */
    static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** {@code {"name": value}}. */
    static JsonNode named(String name, Object value) {
        return MAPPER.createObjectNode().set(name, MAPPER.valueToTree(value));
    }

    static Response ok(Object value) {
        return Response.ok(bytes(value), TYPE).build();
    }

    static Response ok(Object value, long version) {
        return Response.ok(bytes(value), TYPE)
                .header(HttpHeaders.ETAG, EntityTags.strong(version))
                .build();
    }

    /** What depends on the viewer: a weak tag of these very bytes, and nothing but 304 if he named it. */
    static Response shown(Object value, String ifNoneMatch) {
        byte[] bytes = bytes(value);
        return shown(bytes, EntityTags.weak(bytes), ifNoneMatch);
    }

    /** The same where bytes and tag are known. */
    static Response shown(byte[] bytes, String tag, String ifNoneMatch) {
        Response.ResponseBuilder answer =
                EntityTags.named(ifNoneMatch, tag) ? Response.notModified() : Response.ok(bytes, TYPE);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    static Response created(Object value) {
        return Response.status(Response.Status.CREATED)
                .type(TYPE)
                .entity(bytes(value))
                .build();
    }

    /** The new element, its tag, and its address below that of the request. */
    static Response created(Object value, long version, int id, UriInfo uri) {
        return Response.created(
                        uri.getAbsolutePathBuilder().path(Integer.toString(id)).build())
                .type(TYPE)
                .header(HttpHeaders.ETAG, EntityTags.strong(version))
                .entity(bytes(value))
                .build();
    }
}
