package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An operation as the API's document describes it.
 *
 * @param answers the statuses it may answer with
 * @param query its query parameters
 * @param takesBody whether a request has a body
 * @param body the fields of that
 * @param versioned whether a request names the version it writes over
 */
record Described(
        Operation operation,
        List<Integer> answers,
        List<Field> query,
        boolean takesBody,
        List<Field> body,
        boolean versioned) {
    /** A parameter, or a field of a body, with its JSON schema. */
    record Field(String name, JsonNode schema, boolean required) {}

    /** All of them, in the order of the document. */
    static List<Described> all() {
        try (InputStream in = Described.class.getResourceAsStream("/openapi/okr-1.json")) {
            JsonNode document = new ObjectMapper().readTree(in);
            List<Described> all = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    all.add(of(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue(), document));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Described of(String method, String path, JsonNode says, JsonNode document) {
        List<Field> query = new ArrayList<>();
        boolean versioned = false;
        for (JsonNode parameter : says.path("parameters")) {
            boolean required = parameter.path("required").asBoolean();
            if (parameter.path("in").asText().equals("query")) {
                query.add(new Field(parameter.get("name").asText(), parameter.path("schema"), required));
            }
            versioned |= parameter.path("name").asText().equals("If-Match");
        }
        JsonNode schema = there(says.at("/requestBody/content/application~1json/schema"), document);
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<Field> body = schema.path("properties").properties().stream()
                .map(field -> new Field(field.getKey(), field.getValue(), required.contains(field.getKey())))
                .toList();
        List<Integer> answers = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                says.path("responses").fieldNames(), 0),
                        false)
                .filter(status -> status.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
        String names = query.stream().map(one -> one.name() + "=").collect(Collectors.joining("&"));
        return new Described(
                new Operation(method, path, names, says.path("summary").asText(), answers),
                answers,
                query,
                says.has("requestBody"),
                body,
                versioned);
    }

    /** What a reference leads to. */
    private static JsonNode there(JsonNode schema, JsonNode document) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }
}
