package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The OpenAPI document as answers are held against it, more strictly than a client would: a field that it does not know is a
 * fault, and so is a status, a media type or a tag. What a request that was taken said must be what it describes as well.
 */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** What HTTP refuses or a defect is, whatever the operation: described once, as the default. */
    private static final Set<Integer> OTHERWISE = Set.of(400, 401, 405, 406, 413, 414, 415, 500);

    /** Only some fields of what is read are wanted. */
    private static final Pattern SOME = Pattern.compile("[?&]fields=[^&]");

    private final JsonNode document;
    private final JsonNode closed;
    private final Map<Pattern, JsonNode> paths = new LinkedHashMap<>();
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<JsonNode, Schema> sparse = new ConcurrentHashMap<>();
    /** Boards are read again and again: the same bytes are looked at once. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** @param document as JSON */
    Contract(String document) {
        this.document = parsed(document);
        this.closed = local(this.document.path("components").path("schemas"));
        closed.forEach(Contract::close);
        this.document
                .path("paths")
                .fields()
                .forEachRemaining(path -> paths.put(pattern(path.getKey(), path.getValue()), path.getValue()));
    }

    /** The one that is kept. */
    static Contract kept() {
        return Kept.CONTRACT;
    }

    private static final class Kept {
        private static final Contract CONTRACT = new Contract(OpenApi.kept());
    }

    /** What the document says of an operation; nothing for an address that is none. */
    Optional<JsonNode> operation(String method, String path) {
        String plain = path.replaceAll("\\?.*|;[^/?]*", "");
        return paths.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).matches())
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .findFirst()
                .filter(JsonNode::isObject);
    }

    /**
     * Holds an answer against it.
     *
     * @param sent the body of the request; null for none
     * @throws AssertionError with all that differs
     */
    void hold(String method, String path, String sent, Api.Answer answer) {
        List<String> faults = faults(method, path, sent, answer);
        if (!faults.isEmpty()) {
            throw new AssertionError(("%s %s answers %d and not as the OpenAPI document says: %s%n%s%n"
                            + "If the document is behind, OpenApiTest tells how to write it anew.")
                    .formatted(method, path, answer.status(), faults, answer.body()));
        }
    }

    List<String> faults(String method, String path, String sent, Api.Answer answer) {
        Optional<JsonNode> operation = operation(method, path);
        List<String> faults = new ArrayList<>();
        String status = Integer.toString(answer.status());
        JsonNode responses = operation.orElse(document).path("responses");
        JsonNode described =
                responses.has(status) ? responses.path(status) : document.at("/components/responses/Otherwise");
        if (operation.isPresent() && !responses.has(status) && !OTHERWISE.contains(answer.status())) {
            return List.of("it does not know this status");
        }
        if (operation.isEmpty() && answer.status() < 400) {
            return List.of("it does not know this operation");
        }
        JsonNode response = resolved(described);
        for (String header : List.of("ETag", "Location")) {
            JsonNode told = response.path("headers").path(header);
            boolean there = answer.header(header) != null;
            if (told.path("required").asBoolean() && !there) {
                faults.add(header + " is missing");
            } else if (told.isMissingNode() && there) {
                faults.add(header + " is not described");
            }
        }
        content(response.path("content"), SOME.matcher(path).find(), answer, faults);
        if (answer.status() < 300 && sent != null && operation.isPresent()) {
            JsonNode schema = operation.get().at("/requestBody/content/application~1json/schema");
            if (schema.has("$ref")) {
                faults.addAll(differences(schema, said(sent)));
            }
        }
        return faults;
    }

    private void content(JsonNode content, boolean some, Api.Answer answer, List<String> faults) {
        if (content.isMissingNode()) {
            if (!answer.body().isEmpty()) {
                faults.add("there is to be no body");
            }
            return;
        }
        String type = answer.type().replaceAll(";.*", "");
        if (!content.has(type)) {
            faults.add("it does not know the media type " + answer.type());
            return;
        }
        JsonNode schema = content.path(type).path("schema");
        if (!schema.isMissingNode() && seen.add(schema + answer.body())) {
            faults.addAll(
                    some
                            ? differences(sparse.computeIfAbsent(schema, this::compiledInPart), answer.json())
                            : differences(schema, answer.json()));
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private List<String> differences(JsonNode schema, JsonNode value) {
        return differences(schemas.computeIfAbsent(schema, this::compiled), value);
    }

    private static List<String> differences(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    private Schema compiled(JsonNode schema) {
        return REGISTRY.getSchema(whole(schema));
    }

    /** As it is where only some fields were wanted: none has to be there. */
    private Schema compiledInPart(JsonNode schema) {
        JsonNode whole = parsed(whole(schema).toString());
        whole.findParents("required").forEach(parent -> {
            if (parent.path("required").isArray()) {
                ((ObjectNode) parent).remove("required");
            }
        });
        return REGISTRY.getSchema(whole);
    }

    private ObjectNode whole(JsonNode schema) {
        ObjectNode whole = (ObjectNode) local(schema);
        close(whole);
        whole.set("$defs", closed);
        return whole;
    }

    /** A copy that refers to the schemas where a schema by itself has them. */
    private static JsonNode local(JsonNode schema) {
        return parsed(schema.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    /** Missing and null are the same in a request. */
    private static JsonNode said(String sent) {
        JsonNode body = parsed(sent);
        if (body instanceof ObjectNode object) {
            Set<String> unsaid = new HashSet<>();
            object.fields().forEachRemaining(field -> {
                if (field.getValue().isNull()) {
                    unsaid.add(field.getKey());
                }
            });
            object.remove(unsaid);
        }
        return body;
    }

    /** No object has more than its schema names. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }

    private static Pattern pattern(String path, JsonNode operations) {
        String pattern = Pattern.quote(path);
        for (JsonNode operation : operations) {
            for (JsonNode parameter : operation.path("parameters")) {
                String part = parameter.at("/schema/type").asText().equals("integer")
                        ? "\\\\E-?\\\\d+\\\\Q"
                        : "\\\\E[^/]+\\\\Q";
                pattern = pattern.replaceAll("\\{" + parameter.path("name").asText() + "}", part);
            }
        }
        return Pattern.compile(pattern);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
