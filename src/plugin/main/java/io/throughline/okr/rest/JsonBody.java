package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.domain.Refused.Reason;
import io.throughline.okr.domain.change.Facts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A request's JSON object, read field by field. It keeps every fault it meets, a wrong type as well as a name nobody asked
 * for, so that one answer names them all; {@link #check()} says them.
 */
public final class JsonBody {
    /** The longest body read, in bytes. */
    static final int LIMIT = 1 << 20;

    /** The most values, names and brackets of a body: 1 MiB of them would take a hundred times the room. */
    static final int MOST_TOKENS = 100_000;

    /** Bodies are a few levels deep. */
    static final int DEEPEST = 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonNode fields;
    /** Before the name of each field of it: "" or {@code statements[2].}. */
    private final String path;

    private final Set<String> asked = new HashSet<>();
    private final List<JsonBody> inner = new ArrayList<>();
    private final List<Fault> faults;
    private final Listener listener;

    private JsonBody(JsonNode fields, String path, List<Fault> faults, Listener listener) {
        this.fields = fields;
        this.path = path;
        this.faults = faults;
        this.listener = listener;
    }

    /**
     * Reads a body.
     *
     * @throws Unread if it is too long, too deep, or not JSON
     * @throws Refused if it is not one object
     */
    public static JsonBody read(InputStream body) {
        JsonNode node = tree(bytes(body));
        if (!node.isObject()) {
            throw new Refused(Reason.INVALID, "", "okr.rest.body.object");
        }
        return new JsonBody(node, "", new ArrayList<>(), body instanceof Listener told ? told : Listener.NOBODY);
    }

    private static JsonNode tree(byte[] bytes) {
        try (JsonParser parser = new CountedTokens(MAPPER.createParser(bytes), MOST_TOKENS)) {
            JsonNode node = MAPPER.readTree(parser);
            return node == null ? MissingNode.getInstance() : node;
        } catch (StreamConstraintsException e) {
            throw new Unread(400, "okr.rest.body.deep", DEEPEST);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a body; no more is ever held than is read, however much is sent. */
    static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new Unread(413, "okr.rest.body.too-long", LIMIT);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser's own words quote the body and are English: only where it stopped is told. */
    private static Unread malformed(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        return new Unread(400, "okr.rest.body.malformed", line, column);
    }

    public String text(String field, String missing) {
        listener.asked(path + field, Kind.TEXT, missing);
        return value(field, JsonNode::isTextual, "okr.rest.field.text")
                .map(JsonNode::textValue)
                .orElse(missing);
    }

    double number(String field, double missing) {
        listener.asked(path + field, Kind.NUMBER, missing);
        return value(field, node -> node.isNumber() && Double.isFinite(node.doubleValue()), "okr.rest.field.number")
                .map(JsonNode::doubleValue)
                .orElse(missing);
    }

    public int whole(String field, int missing) {
        listener.asked(path + field, Kind.WHOLE, missing);
        return value(field, node -> node.isIntegralNumber() && node.canConvertToInt(), "okr.rest.field.whole")
                .map(JsonNode::intValue)
                .orElse(missing);
    }

    public boolean truth(String field, boolean missing) {
        listener.asked(path + field, Kind.TRUTH, missing);
        return value(field, JsonNode::isBoolean, "okr.rest.field.truth")
                .map(JsonNode::booleanValue)
                .orElse(missing);
    }

    /** Whole numbers, each once. */
    Set<Integer> wholes(String field) {
        listener.asked(path + field, Kind.WHOLES, Set.of());
        Set<Integer> wholes = new TreeSet<>();
        Optional<JsonNode> list = value(field, JsonNode::isArray, "okr.rest.field.wholes");
        if (list.isPresent()) {
            for (int i = 0; i < list.get().size(); i++) {
                JsonNode item = list.get().get(i);
                if (item.isIntegralNumber() && item.canConvertToInt()) {
                    wholes.add(item.intValue());
                } else {
                    fault(field + "[" + i + "]", "okr.rest.field.whole");
                }
            }
        }
        return wholes;
    }

    List<String> texts(String field) {
        listener.asked(path + field, Kind.TEXTS, List.of());
        List<String> texts = new ArrayList<>();
        Optional<JsonNode> list = value(field, JsonNode::isArray, "okr.rest.field.texts");
        if (list.isPresent()) {
            for (int i = 0; i < list.get().size(); i++) {
                JsonNode item = list.get().get(i);
                if (item.isTextual()) {
                    texts.add(item.textValue());
                } else {
                    fault(field + "[" + i + "]", "okr.rest.field.text");
                }
            }
        }
        return List.copyOf(texts);
    }

    /** The objects of a list, each read like a body; {@link #check()} of this one checks them as well. */
    public List<JsonBody> objects(String field) {
        listener.asked(path + field, Kind.OBJECTS, List.of());
        List<JsonBody> objects = new ArrayList<>();
        Optional<JsonNode> list = value(field, JsonNode::isArray, "okr.rest.field.objects");
        if (list.isPresent()) {
            for (int i = 0; i < list.get().size(); i++) {
                String item = field + "[" + i + "]";
                if (list.get().get(i).isObject()) {
                    objects.add(new JsonBody(list.get().get(i), path + item + ".", faults, listener));
                } else {
                    fault(item, "okr.rest.field.object");
                }
            }
        }
        inner.addAll(objects);
        return List.copyOf(objects);
    }

    /** An object as it is, nothing of it read; an empty one if it is missing. */
    public ObjectNode object(String field) {
        listener.asked(path + field, Kind.OBJECT, Map.of());
        return value(field, JsonNode::isObject, "okr.rest.field.object")
                .map(ObjectNode.class::cast)
                .orElseGet(MAPPER::createObjectNode);
    }

    /** A whole number, or a text that names one; 0 if it is missing. */
    public JsonNode reference(String field) {
        listener.asked(path + field, Kind.REFERENCE, 0);
        return value(
                        field,
                        node -> node.isTextual() || (node.isIntegralNumber() && node.canConvertToInt()),
                        "okr.rest.field.whole")
                .orElseGet(() -> JsonNodeFactory.instance.numberNode(0));
    }

    /** Adds a fault of a field; "" for all of it. */
    public void fault(String field, String messageKey, Object... arguments) {
        String name = field.isEmpty() && path.endsWith(".") ? path.substring(0, path.length() - 1) : path + field;
        faults.add(new Fault(name, messageKey, List.of(arguments)));
    }

    /** An object as plain facts; none if it is missing. */
    Facts facts(String field) {
        listener.asked(path + field, Kind.OBJECT, Map.of());
        try {
            return value(field, JsonNode::isObject, "okr.rest.field.object")
                    .map(node -> Facts.of(MAPPER.convertValue(node, OBJECT)))
                    .orElseGet(Facts::new);
        } catch (IllegalArgumentException noFact) {
            fault(field, "okr.rest.field.facts");
            return new Facts();
        }
    }

    /** All of it once more, for who reads it again. */
    public InputStream again() {
        return new ByteArrayInputStream(Json.bytes(fields));
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return fields.hasNonNull(field);
    }

    /** Adds a fault if the field is missing. */
    public void require(String field) {
        listener.required(path + field);
        asked.add(field);
        if (!has(field)) {
            fault(field, "okr.rest.field.required");
        }
    }

    /**
     * Call when every field has been read.
     *
     * @throws Refused with all faults, if there is one
     */
    public void check() {
        listener.checked();
        noteUnknown();
        if (!faults.isEmpty()) {
            throw new Refused(Reason.INVALID, faults);
        }
    }

    private void noteUnknown() {
        inner.forEach(JsonBody::noteUnknown);
        fields.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                fault(name, "okr.rest.field.unknown");
            }
        });
    }

    /** Missing and null are the same: not said. */
    private Optional<JsonNode> value(String field, Predicate<JsonNode> right, String otherwise) {
        asked.add(field);
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode node = fields.get(field);
        if (right.test(node)) {
            return Optional.of(node);
        }
        fault(field, otherwise);
        return Optional.empty();
    }

    /** What a field takes. */
    enum Kind {
        TEXT,
        NUMBER,
        WHOLE,
        TRUTH,
        WHOLES,
        TEXTS,
        OBJECTS,
        /** An object with whatever names. */
        OBJECT,
        /** A whole number, or a text that stands for one. */
        REFERENCE
    }

    /**
     * Told what is asked of a body, if it is the very stream the body is read from. The API's document is made by listening, so
     * that it cannot say other than what is read. Fields have their whole path: {@code steps[2].title}.
     */
    interface Listener {
        Listener NOBODY = new Listener() {};

        /** @param missing what the field counts as where it is left out */
        default void asked(String field, Kind kind, Object missing) {}

        default void required(String field) {}

        /** Every field has been read; nothing was done with them yet. */
        default void checked() {}
    }
}
