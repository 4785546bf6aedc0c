package io.throughline.okr.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.okr.domain.change.Facts;
import java.util.Map;

/** Facts as the log keeps them: one JSON object each, "" for none. */
final class FactsJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private FactsJson() {}

    static String write(Facts facts) {
        try {
            return facts.none() ? "" : JSON.writeValueAsString(facts.values());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("facts are plain values", impossible);
        }
    }

    /** A text as it stands in what is written. */
    static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a text is a plain value", impossible);
        }
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalStateException if it is not what this class writes
     */
    static Facts read(String json) {
        try {
            return json.isEmpty() ? new Facts() : Facts.of(JSON.readValue(json, OBJECT));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the change log holds what is no JSON object", broken);
        }
    }
}
