package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What each operation answers to its good call, for contracts with those who read it. The clock stands still and ids are counted
 * from 1, so that there is nothing in them that differs each time.
 */
final class AnswerSamples {
    private AnswerSamples() {}

    /** Where the samples of this version of the API are kept. */
    static Path folder() {
        return Path.of(System.getProperty("throughline.house", "../.."), "src/plugin/test/resources/rest/samples/1");
    }

    /** As it is answered now, by the name of the operation; of those that answer with JSON that no other file describes. */
    static Map<String, JsonNode> now() {
        GoodCalls good = new GoodCalls();
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        try (Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
            AnswerWorld world = new AnswerWorld(store);
            for (Endpoint endpoint : Endpoint.all(world.api)) {
                Operation operation = endpoint.operation();
                boolean elsewhere = endpoint.answers().stream().anyMatch(answer -> answer.value() == Object.class);
                if (!endpoint.answers().isEmpty() && !elsewhere) {
                    Api.Answer answer = good.of(operation.line(), world).on(world.api);
                    if (answer.type().equals(Json.TYPE)) {
                        answers.put(endpoint.id(), answer.json());
                    }
                }
            }
        }
        return answers;
    }

    /** Fields of a sample that an answer does not have, or has in another type. */
    static List<String> missing(JsonNode sample, JsonNode answer) {
        List<String> missing = new ArrayList<>();
        compare("", sample, answer, missing);
        return missing;
    }

    private static void compare(String path, JsonNode sample, JsonNode answer, List<String> missing) {
        if (answer == null || answer.getNodeType() != sample.getNodeType()) {
            missing.add(path + " is " + (answer == null ? "missing" : answer.getNodeType()));
            return;
        }
        sample.fields()
                .forEachRemaining(field ->
                        compare(path + "." + field.getKey(), field.getValue(), answer.get(field.getKey()), missing));
        if (sample.isArray() && !sample.isEmpty()) {
            compare(path + "[0]", sample.get(0), answer.get(0), missing);
        }
    }
}
