package io.throughline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What came back.
 *
 * @param status as HTTP counts it
 * @param tag the entity tag; "" without one
 */
// bytes, since making them a text would be timed as well; answers are never compared
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String tag, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Answer expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException(
                    "expected " + wanted + ", got " + status + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return this;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tree as JSON. */
    static byte[] written(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
