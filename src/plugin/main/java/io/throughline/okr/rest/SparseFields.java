package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.domain.Refused.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of an answer that are wanted, by their paths: {@code title,owner.name}. A list answers with these of each of its
 * elements. They stand in the order they have in the whole answer.
 */
final class SparseFields {
    private static final String NEXT = "next";
    /** So many names; each is looked for in every element. */
    private static final int MOST = 50;

    private final Wish all = new Wish("");

    private SparseFields(String names) {
        List<String> paths = new ArrayList<>(new TreeSet<>(List.of(names.split(",", -1))));
        if (paths.size() > MOST) {
            throw new Refused(Reason.INVALID, "fields", "okr.rest.fields.many", MOST);
        }
        paths.forEach(path -> all.add(path.strip()));
    }

    /**
     * Some of an answer.
     *
     * @param names of fields, with commas between
     * @throws Refused with each name that nothing in the answer has; of an empty list none is
     */
    static JsonNode of(JsonNode answer, String names) {
        SparseFields fields = new SparseFields(names);
        JsonNode some = fields.some(answer);
        List<Fault> unknown = fields.all.unmet().stream()
                .map(name -> new Fault("fields", "okr.rest.fields.unknown", List.of(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(Reason.INVALID, unknown);
        }
        return some;
    }

    private JsonNode some(JsonNode answer) {
        return list(answer) ? some((ObjectNode) answer) : all.of(answer);
    }

    /** A list says itself, and perhaps where its next page begins; nothing else does. */
    private static boolean list(JsonNode answer) {
        int others = answer.size() - (answer.has(NEXT) ? 1 : 0);
        return answer.isObject() && others == 1 && answer.get(name(answer)).isArray();
    }

    private static String name(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.fieldNames().forEachRemaining(names::add);
        names.remove(NEXT);
        return names.get(0);
    }

    private ObjectNode some(ObjectNode list) {
        String name = name(list);
        list.set(name, all.of(list.get(name)));
        return list;
    }

    /** What is wanted of a place in the tree: some fields of it, or all that is there. */
    private static final class Wish {
        private final String path;
        private final Map<String, Wish> fields = new LinkedHashMap<>();
        private boolean whole;
        private boolean met;

        private Wish(String path) {
            this.path = path;
        }

        private void add(String rest) {
            int dot = rest.indexOf('.');
            String name = dot < 0 ? rest : rest.substring(0, dot);
            Wish field = fields.computeIfAbsent(name, n -> new Wish(path.isEmpty() ? n : path + "." + n));
            if (dot < 0) {
                field.whole = true;
            } else {
                field.add(rest.substring(dot + 1));
            }
        }

        private JsonNode of(JsonNode node) {
            if (node instanceof ArrayNode array) {
                // of an empty list it is not known what its elements would have
                if (array.isEmpty()) {
                    meet();
                }
                ArrayNode some = array.arrayNode();
                array.forEach(item -> some.add(of(item)));
                return some;
            }
            if (node instanceof ObjectNode object) {
                ObjectNode some = object.objectNode();
                object.fields().forEachRemaining(field -> {
                    Wish wish = fields.get(field.getKey());
                    if (wish != null) {
                        wish.met = true;
                        some.set(field.getKey(), wish.part(field.getValue()));
                    }
                });
                return some;
            }
            return node;
        }

        /** Where all of it is wanted, what was named below has to be there as well. */
        private JsonNode part(JsonNode value) {
            JsonNode some = of(value);
            return whole ? value : some;
        }

        private void meet() {
            fields.values().forEach(below -> {
                below.met = true;
                below.meet();
            });
        }

        private Set<String> unmet() {
            Set<String> unmet = new TreeSet<>();
            fields.values().forEach(below -> unmet.addAll(below.met ? below.unmet() : Set.of(below.path)));
            return unmet;
        }
    }
}
