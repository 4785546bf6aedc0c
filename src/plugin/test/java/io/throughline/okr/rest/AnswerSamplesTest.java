package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was answered when the samples were written is answered still; there may be more. */
class AnswerSamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answers_have_every_field_of_their_samples_in_the_same_type() throws IOException {
        Map<String, JsonNode> now = AnswerSamples.now();
        Map<String, JsonNode> kept = kept();

        assertThat(kept.keySet())
                .as("write the samples of new operations with mvn -q -pl src/plugin -am test -Dtest=MakeOpenApi"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .containsAll(now.keySet());
        kept.forEach((operation, sample) -> {
            assertThat(now).as("an operation clients may call").containsKey(operation);
            assertThat(AnswerSamples.missing(sample, now.get(operation)))
                    .as(operation)
                    .isEmpty();
        });
    }

    @Test
    void a_field_that_goes_or_gets_another_type_is_noticed() throws IOException {
        JsonNode sample = JSON.readTree("{\"rows\": [{\"id\": 1, \"title\": \"So\"}], \"count\": 1}");

        assertThat(AnswerSamples.missing(sample, sample)).isEmpty();
        assertThat(AnswerSamples.missing(
                        sample, JSON.readTree("{\"rows\": [{\"id\": 2.5, \"title\": \"\"}], \"count\": \"1\"}")))
                .containsExactly(".count is STRING");
        assertThat(AnswerSamples.missing(sample, JSON.readTree("{\"rows\": [{\"id\": 2}], \"count\": 2, \"more\": 3}")))
                .containsExactly(".rows[0].title is missing");
        assertThat(AnswerSamples.missing(sample, JSON.readTree("{\"rows\": [], \"count\": 2}")))
                .containsExactly(".rows[0] is missing");
    }

    private static Map<String, JsonNode> kept() throws IOException {
        Map<String, JsonNode> kept = new TreeMap<>();
        try (Stream<Path> files = Files.list(AnswerSamples.folder())) {
            for (Path file : files.toList()) {
                kept.put(file.getFileName().toString().replace(".json", ""), JSON.readTree(file.toFile()));
            }
        }
        return kept;
    }
}
