package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.Page;
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
public final class Json {
    public static final String TYPE = MediaType.APPLICATION_JSON;
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static byte[] bytes(Object value) {
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

    /** What was written here, to be written again in part. */
    static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code {"name": value}}. */
    public static JsonNode named(String name, Object value) {
        return MAPPER.createObjectNode().set(name, MAPPER.valueToTree(value));
    }

    public static Response ok(Object value) {
        return Response.ok(bytes(value), TYPE).build();
    }

    static Response ok(Object value, long version) {
        byte[] bytes = bytes(value);
        return Response.ok(bytes, TYPE)
                .header(HttpHeaders.ETAG, EntityTags.strong(version, bytes))
                .build();
    }

    /** A page of a long list under its name, and as {@code next} what names the next one: "" at the end. */
    static Response page(String name, Page<?> page, UriInfo uri) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.set(name, MAPPER.valueToTree(page.items()));
        return ok(tree.put("next", Cursor.of(page.next(), uri)));
    }

    /** The same where it is made for this one viewer. */
    static Response shown(Object value, String ifNoneMatch) {
        byte[] bytes = bytes(value);
        return shown(bytes, EntityTags.weak(bytes), ifNoneMatch);
    }

    /** What is known with its tag, and too large to be looked at again: nothing but 304 if the viewer named that. */
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
        byte[] bytes = bytes(value);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(Integer.toString(id)).build())
                .type(TYPE)
                .header(HttpHeaders.ETAG, EntityTags.strong(version, bytes))
                .entity(bytes)
                .build();
    }
}
