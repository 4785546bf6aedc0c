package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** What an answer names that is hidden: by id, in a field that holds ids of goals or org units; and a group of the host. */
final class Naming {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Naming() {}

    /** Fields and ids; none if all is well. */
    static Set<String> hidden(String path, String body, Hidden from) {
        Set<String> found = new TreeSet<>();
        if (body.startsWith("{")) {
            JsonNode json = parsed(body);
            named(json, "parentObjective", from::objective, found);
            named(json, "parentKeyResult", from::keyResult, found);
            named(json, "orgUnit", from::unit, found);
            named(json, "objective", from::objective, found);
            if (path.contains("org-unit")) {
                named(json, "parent", from::unit, found);
            }
            if (body.contains("\"staff\"")) {
                found.add("the group “staff”");
            }
        }
        return found;
    }

    private static void named(JsonNode json, String field, IntPredicate hidden, Set<String> found) {
        json.findValues(field).stream()
                .filter(JsonNode::isInt)
                .map(JsonNode::asInt)
                .filter(hidden::test)
                .forEach(id -> found.add(field + " " + id));
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
