package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Writes the samples of answers that are not there yet; no test, so it runs only when it is named. What went out is never written
 * anew: a client may be made after it.
 */
class MakeAnswerSamples {
    @Test
    void of_operations_that_have_none() throws IOException {
        Files.createDirectories(AnswerSamples.folder());
        for (Map.Entry<String, JsonNode> answer : AnswerSamples.now().entrySet()) {
            Path file = AnswerSamples.folder().resolve(answer.getKey() + ".json");
            if (!Files.exists(file)) {
                Files.writeString(file, OpenApi.text(answer.getValue()));
            }
        }
    }
}
