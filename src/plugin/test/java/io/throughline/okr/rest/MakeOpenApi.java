package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Writes the OpenAPI document anew, and samples of answers that are not there yet; no test, so it runs only when it is named.
 * {@link OpenApiTest} tells how. A sample that went out is never written anew: a client may be made after it.
 */
class MakeOpenApi {
    @Test
    void of_the_code_as_it_is() throws IOException {
        Files.writeString(OpenApi.file(), OpenApi.made());
        Files.createDirectories(AnswerSamples.folder());
        for (Map.Entry<String, JsonNode> answer : AnswerSamples.now().entrySet()) {
            Path file = AnswerSamples.folder().resolve(answer.getKey() + ".json");
            if (!Files.exists(file)) {
                Files.writeString(file, OpenApi.text(answer.getValue()));
            }
        }
    }
}
