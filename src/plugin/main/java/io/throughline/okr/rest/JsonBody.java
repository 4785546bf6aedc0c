package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.domain.Refused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A request's JSON object, read field by field. It keeps every fault it meets, a wrong type as well as a name nobody asked
 * for, so that one answer names them all; {@link #check()} says them.
 */
final class JsonBody {
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

    private final JsonNode fields;
    /** Before the name of each field of it: "" or {@code statements[2].}. */
    private final String path;

    private final Set<String> asked = new HashSet<>();
    private final List<JsonBody> inner = new ArrayList<>();
    private final List<Fault> faults;

    private JsonBody(JsonNode fields, String path, List<Fault> faults) {
        this.fields = fields;
        this.path = path;
        this.faults = faults;
    }

    /**
     * Reads a body.
     *
     * @throws Unreadable if it is too long, too deep, or not JSON
     * @throws Refused if it is not one object
     */
    static JsonBody read(InputStream body) {
        JsonNode node = tree(bytes(body));
        if (!node.isObject()) {
            throw new Refused(Reason.INVALID, "", "okr.rest.body.object");
        }
        return new JsonBody(node, "", new ArrayList<>());
    }

    private static JsonNode tree(byte[] bytes) {
        try (JsonParser parser = new CountedTokens(MAPPER.createParser(bytes), MOST_TOKENS)) {
            JsonNode node = MAPPER.readTree(parser);
            return node == null ? MissingNode.getInstance() : node;
        } catch (StreamConstraintsException e) {
            throw new Unreadable(400, "okr.rest.body.deep", DEEPEST);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No more is ever held than is read, however much is sent. */
    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new Unreadable(413, "okr.rest.body.too-long", LIMIT);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser's own words quote the body and are English: only where it stopped is told. */
    private static Unreadable malformed(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        return new Unreadable(400, "okr.rest.body.malformed", line, column);
    }

    String text(String field, String missing) {
        return value(field, JsonNode::isTextual, "okr.rest.field.text")
                .map(JsonNode::textValue)
                .orElse(missing);
    }

    double number(String field, double missing) {
        return value(field, node -> node.isNumber() && Double.isFinite(node.doubleValue()), "okr.rest.field.number")
                .map(JsonNode::doubleValue)
                .orElse(missing);
    }

    int whole(String field, int missing) {
        return value(field, node -> node.isIntegralNumber() && node.canConvertToInt(), "okr.rest.field.whole")
                .map(JsonNode::intValue)
                .orElse(missing);
    }

    boolean truth(String field, boolean missing) {
        return value(field, JsonNode::isBoolean, "okr.rest.field.truth")
                .map(JsonNode::booleanValue)
                .orElse(missing);
    }

    /** Whole numbers, each once. */
    Set<Integer> wholes(String field) {
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
    List<JsonBody> objects(String field) {
        List<JsonBody> objects = new ArrayList<>();
        Optional<JsonNode> list = value(field, JsonNode::isArray, "okr.rest.field.objects");
        if (list.isPresent()) {
            for (int i = 0; i < list.get().size(); i++) {
                String item = field + "[" + i + "]";
                if (list.get().get(i).isObject()) {
                    objects.add(new JsonBody(list.get().get(i), path + item + ".", faults));
                } else {
                    fault(item, "okr.rest.field.object");
                }
            }
        }
        inner.addAll(objects);
        return List.copyOf(objects);
    }

    /** Whether the field is there and not null. */
    boolean has(String field) {
        return fields.hasNonNull(field);
    }

    /** Adds a fault if the field is missing. */
    void require(String field) {
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
    void check() {
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

    private void fault(String field, String messageKey) {
        faults.add(new Fault(path + field, messageKey, List.of()));
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
}
