package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An answer as a text that can be kept: status, headers and the very bytes of its body. */
final class KeptResponse {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private KeptResponse() {}

    static String written(Response response) {
        ObjectNode kept = MAPPER.createObjectNode();
        kept.put("status", response.getStatus());
        ObjectNode headers = kept.putObject("headers");
        response.getStringHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        kept.put("body", response.hasEntity() ? new String((byte[]) response.getEntity(), StandardCharsets.UTF_8) : "");
        return kept.toString();
    }

    static Response read(String text) {
        JsonNode kept;
        try {
            kept = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        Response.ResponseBuilder response = Response.status(kept.get("status").intValue());
        kept.get("headers").fields().forEachRemaining(header -> {
            String value = header.getValue().textValue();
            if (header.getKey().equalsIgnoreCase(HttpHeaders.LOCATION)) {
                response.location(URI.create(value));
            } else if (header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                response.type(value);
            } else {
                response.header(header.getKey(), value);
            }
        });
        String body = kept.get("body").textValue();
        return body.isEmpty()
                ? response.build()
                : response.entity(body.getBytes(StandardCharsets.UTF_8)).build();
    }
}
