package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Bodies that are no form of one element: several operations as one, a whole document, a sheet, a file. */
final class Bulk {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Learnt learnt;
    private final Guess guess;

    Bulk(Learnt learnt, Guess guess) {
        this.learnt = learnt;
        this.guess = guess;
    }

    /** The body of such an operation; none for any other. */
    Optional<String> of(String line) {
        return switch (line) {
            case "POST /batch" -> Optional.of(batch().toString());
            case "POST /import" -> Optional.of("{\"format\": \"throughline\", \"version\": 1}");
            case "POST /import/sheets" -> Optional.of(sheet());
            case "POST /jobs/files" -> Optional.of(guess.text());
            default -> Optional.empty();
        };
    }

    /** What a body is sent as. */
    static String type(String line) {
        return switch (line) {
            case "POST /import/sheets" -> "text/csv";
            case "POST /jobs/files" -> "application/octet-stream";
            default -> "application/json";
        };
    }

    private ObjectNode batch() {
        ObjectNode batch = JSON.objectNode().put("dryRun", guess.chance(30));
        ArrayNode operations = batch.putArray("operations");
        for (int i = guess.oneOf(List.of(1, 1, 2)); i > 0; i--) {
            switch (guess.oneOf(List.of(0, 1, 2, 3, 3, 3))) {
                case 0 -> made(operations, "a" + i);
                case 1 ->
                    operations
                            .addObject()
                            .put("create", "comment")
                            .set(
                                    "body",
                                    JSON.objectNode()
                                            .put("element", "objective")
                                            .put("id", guess.id("objective"))
                                            .put("text", guess.text()));
                case 2 ->
                    operations
                            .addObject()
                            .put("override", "objective")
                            .put("id", guess.id("objective"))
                            .set("body", JSON.objectNode().put("progress", 0.5).put("reason", guess.text()));
                default -> changed(operations);
            }
        }
        return batch;
    }

    /** Something that is there. */
    private void changed(ArrayNode operations) {
        String kind = guess.oneOf(List.of("kpi", "theme", "org-unit", "comment", "action", "contribution"));
        String template =
                switch (kind) {
                    case "action" -> "/key-results/{}/actions/{}";
                    case "contribution" -> "/objectives/{}/contributions/{}";
                    default -> "/" + kind + "s/{}";
                };
        Optional<String> address = learnt.one(template, guess::open);
        if (address.isEmpty()) {
            made(operations, "b");
            return;
        }
        JsonNode there = learnt.view(address.get());
        ObjectNode operation = operations
                .addObject()
                .put("update", kind)
                .put("id", Learnt.id(address.get()))
                .put("ifMatch", there.path("version").asInt(1));
        String[] parts = address.get().split("/");
        if (parts.length > 3) {
            operation.put("of", Integer.parseInt(parts[2]));
        }
        ObjectNode body = JSON.objectNode();
        switch (kind) {
            case "kpi" ->
                body.put("orgUnit", there.path("orgUnit").asInt(guess.id("orgUnit")))
                        .put("name", guess.text());
            case "comment" -> body.put("text", guess.text());
            case "contribution" -> body.put("weight", 2);
            case "action" -> body.put("title", guess.text());
            default -> body.put("name", guess.text());
        }
        operation.set("body", body);
        if (kind.equals("action") && guess.chance(50)) {
            operation.remove(List.of("update", "ifMatch"));
            operation.put("tick", kind).set("body", JSON.objectNode().put("done", guess.chance(50)));
        }
    }

    /** An objective and what it needs. */
    private void made(ArrayNode operations, String name) {
        ObjectNode objective = JSON.objectNode()
                .put("orgUnit", guess.id("orgUnit"))
                .put("cycle", guess.id("cycle"))
                .put("title", guess.text())
                .put("ambition", "committed");
        operations.addObject().put("create", "objective").put("as", name).set("body", objective);
        ObjectNode keyResult = JSON.objectNode()
                .put("objective", "@" + name)
                .put("title", guess.text())
                .put("source", "check-in")
                .put("target", 5);
        operations.addObject().put("create", "key-result").set("body", keyResult);
    }

    /** Of objectives: one that is there says something else, or a new one. */
    private String sheet() {
        JsonNode there = learnt.view("/objectives/" + guess.id("objective"));
        String text = "\"" + guess.text() + "\"";
        return there.has("key") && guess.chance(60)
                ? "key,why\n" + there.get("key").asText() + "," + text + "\n"
                : "title,orgUnit,cycle\n" + text + ",#" + guess.id("orgUnit") + ",#" + guess.id("cycle") + "\n";
    }
}
