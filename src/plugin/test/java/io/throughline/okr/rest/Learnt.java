package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** What a client has learnt from answers: which elements there are, by their addresses, and what they said last. */
final class Learnt {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of each kind so many; older ones are forgotten, by chance. */
    private static final int KEPT = 120;
    /** So often one is looked for that suits. */
    private static final int TRIES = 25;

    private final Random random;
    private final Map<String, List<String>> addresses = new HashMap<>();
    private final Map<String, JsonNode> views = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    Learnt(Random random) {
        this.random = random;
    }

    /** Learns from an answer of 2xx. */
    void learn(Asked asked, Api.Answer answer) {
        String at = asked.address();
        // What only would be is not there, and the elements of a document go by numbers of its own.
        if (asked.path().contains("dryRun=") || at.endsWith("/file") || at.startsWith("/export")) {
            return;
        }
        if (asked.method().equals("DELETE") && at.matches("(/[a-z-]+)+(/\\d+)|/key-results/.*|/objectives/.*")) {
            gone(at);
            return;
        }
        if (!answer.body().startsWith("{")) {
            return;
        }
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (java.io.IOException broken) {
            return;
        }
        if (answer.header("ETag") != null) {
            tags.put(asked.path(), answer.header("ETag"));
        }
        if (at.endsWith("/restore")) {
            forget("/trash" + at.replaceFirst("s/(\\d+)/restore", "/$1"));
        }
        if (body.path("id").isInt()) {
            element(at, answer.status() == 201, body);
        }
        if (asked.method().equals("GET")) {
            body.fields().forEachRemaining(list -> list(at, list.getKey(), list.getValue()));
        }
        if (at.endsWith("/positioning") || at.equals("/settings") || at.equals("/custom-values")) {
            views.put(asked.path(), body);
        }
    }

    private void gone(String at) {
        if (at.matches("/(objectives|key-results)/\\d+")) {
            know("/trash" + at.replaceFirst("s/(\\d+)$", "/$1"), MissingNode.getInstance());
        }
        forget(at);
    }

    /** Learns that something is not there. */
    void missed(Asked asked) {
        forget(asked.address().replaceFirst("(.*/\\d+).*", "$1"));
    }

    private void element(String at, boolean made, JsonNode view) {
        int id = view.get("id").asInt();
        String tail = "/" + id;
        if (made) {
            know(at + tail, view);
        } else if (at.endsWith(tail)) {
            know(at, view);
        } else if (at.contains(tail + "/")) {
            String above = at.substring(0, at.lastIndexOf(tail + "/")) + tail;
            // What hangs on a goal may have its id by chance.
            if (view.has("key") || !above.matches("/(objectives|key-results)/\\d+")) {
                know(above, view);
            }
        }
    }

    private void list(String at, String name, JsonNode list) {
        if (!list.isArray() || name.equals("gets") || !list.path(0).path("id").isInt()) {
            return;
        }
        if (at.equals("/board")) {
            // its rows say less, and otherwise, than the elements do
            list.forEach(row -> {
                String address =
                        "/" + row.path("kind").asText() + "s/" + row.path("id").asInt();
                if (!views.containsKey(address)) {
                    know(address, MissingNode.getInstance());
                }
            });
            return;
        }
        for (JsonNode item : list) {
            String kind = at.equals("/trash") ? "/" + item.path("element").asText() : "";
            know(at + kind + "/" + item.get("id").asInt(), item);
        }
    }

    private void know(String address, JsonNode view) {
        List<String> known = addresses.computeIfAbsent(template(address), kind -> new ArrayList<>());
        if (views.put(address, view) == null) {
            known.add(address);
        }
        if (known.size() > KEPT) {
            forget(known.get(random.nextInt(known.size())));
        }
    }

    private void forget(String address) {
        addresses.getOrDefault(template(address), new ArrayList<>()).remove(address);
        views.remove(address);
        tags.remove(address);
    }

    /** {@code /key-results/{}/actions/{}}. */
    static String template(String address) {
        return address.replaceAll("/(\\d+|\\{\\w+})", "/{}");
    }

    /** The address of some element of a kind, if possible one that suits. */
    Optional<String> one(String template, Predicate<JsonNode> suits) {
        List<String> known = addresses.getOrDefault(template, List.of());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String found = "";
        for (int i = 0; i < TRIES; i++) {
            found = known.get(random.nextInt(known.size()));
            if (suits.test(view(found))) {
                return Optional.of(found);
            }
        }
        return Optional.of(found);
    }

    /** The id of one. */
    int id(String template, Predicate<JsonNode> suits) {
        return one(template, suits).map(Learnt::id).orElse(1);
    }

    static int id(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
    }

    /** The addresses of all goals. */
    List<String> all() {
        List<String> all = new ArrayList<>(addresses.getOrDefault("/objectives/{}", List.of()));
        all.addAll(addresses.getOrDefault("/key-results/{}", List.of()));
        return all;
    }

    /** What it said last; a missing node if that is not known. */
    JsonNode view(String address) {
        return views.getOrDefault(address, MissingNode.getInstance());
    }

    /** The version of something, as a tag; "" if it is not known. */
    String tag(String path) {
        JsonNode version = view(path).path("version");
        return version.isMissingNode() ? tags.getOrDefault(path, "") : "\"" + version.asLong() + "\"";
    }
}
