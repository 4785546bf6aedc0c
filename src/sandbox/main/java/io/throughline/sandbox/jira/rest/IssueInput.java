package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.store.IssueEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a body with {@code fields} and {@code update} asks for. Each field's mistake is kept under the field's id, so that
 * all are told at once.
 */
final class IssueInput {
    private final FieldInput input;
    private final long projectId;
    private final Set<String> labelsBefore;
    private final Map<String, Field> allowed = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> comments = new ArrayList<>();
    private final List<JsonNode> links = new ArrayList<>();
    private final Map<String, String> errors = new TreeMap<>();

    /**
     * Begins with nothing asked for.
     *
     * @param allowed fields that may be set
     * @param labelsBefore labels to which some may be added
     */
    IssueInput(FieldInput input, long projectId, Collection<Field> allowed, Set<String> labelsBefore) {
        this.input = input;
        this.projectId = projectId;
        this.labelsBefore = labelsBefore;
        allowed.forEach(field -> this.allowed.put(field.id(), field));
    }

    /** Reads both parts of a body but for fields that the caller reads himself. */
    IssueInput read(JsonNode body, Set<String> elsewhere) {
        for (String part : List.of("fields", "update")) {
            if (body.hasNonNull(part) && !body.get(part).isObject()) {
                throw RestRefused.of(400, "'" + part + "' is an object");
            }
        }
        body.path("fields").fields().forEachRemaining(each -> {
            if (!elsewhere.contains(each.getKey())) {
                attempt(each.getKey(), () -> set(each.getKey(), each.getValue()));
            }
        });
        body.path("update")
                .fields()
                .forEachRemaining(each -> attempt(each.getKey(), () -> {
                    if (body.path("fields").has(each.getKey())) {
                        throw new IllegalArgumentException(
                                "Field '" + each.getKey() + "' cannot appear in both 'fields' and 'update'");
                    }
                    each.getValue().forEach(verbs -> verbs.fields()
                            .forEachRemaining(verb -> apply(each.getKey(), verb.getKey(), verb.getValue())));
                }));
        return this;
    }

    /** Keeps a mistake of the work under the field's id. */
    void attempt(String field, Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException wrong) {
            errors.putIfAbsent(field, wrong.getMessage());
        }
    }

    private void set(String id, JsonNode value) {
        Field field = field(id);
        switch (id) {
            case "labels" -> values.put(id, new TreeSet<>(FieldInput.labels(value)));
            case "timetracking" -> tracking(value);
            case "comment", "issuelinks" -> throw new IllegalArgumentException(FieldInput.unknown(id));
            default -> values.put(id, input.value(field, value, projectId));
        }
    }

    private Field field(String id) {
        Field field = allowed.get(id);
        if (field == null) {
            throw new IllegalArgumentException(FieldInput.unknown(id));
        }
        return field;
    }

    private void tracking(JsonNode value) {
        Map.of("originalEstimate", "timeoriginalestimate", "remainingEstimate", "timeestimate")
                .forEach((name, column) -> {
                    if (value.has(name)) {
                        String span =
                                value.get(name).isNull() ? "" : value.get(name).asText();
                        values.put(column, span.isEmpty() ? null : Durations.seconds(span));
                    }
                });
    }

    private void apply(String id, String verb, JsonNode value) {
        Field field = field(id);
        if (!field.operations().contains(verb)) {
            throw new IllegalArgumentException(
                    "Field with id '" + id + "' and name '" + field.name() + "' does not support operation '" + verb
                            + "' Supported operation(s) are: '" + String.join(",", field.operations()) + "'");
        }
        if (verb.equals("set") || id.equals("timetracking")) {
            set(id, value);
        } else if (id.equals("labels")) {
            TreeSet<String> labels = new TreeSet<>(labelsNow());
            String label = FieldInput.label(value);
            if (verb.equals("add")) {
                labels.add(label);
            } else {
                labels.remove(label);
            }
            values.put(id, labels);
        } else if (id.equals("comment") && verb.equals("add")) {
            comments.add(body(value));
        } else if (id.equals("issuelinks")) {
            links.add(value);
        } else {
            throw new IllegalArgumentException("Operation '" + verb + "' is not offered here");
        }
    }

    @SuppressWarnings("unchecked") // what is under "labels" was put there above
    private Set<String> labelsNow() {
        return values.get("labels") instanceof Set<?> changed ? (Set<String>) changed : labelsBefore;
    }

    static String body(JsonNode comment) {
        String body = comment.path("body").asText("");
        if (body.isBlank()) {
            throw new IllegalArgumentException("Comment body can not be empty!");
        }
        return body;
    }

    /** Refuses with all mistakes, if there are any. */
    IssueInput checked() {
        if (!errors.isEmpty()) {
            throw new RestRefused(400, List.of(), errors);
        }
        return this;
    }

    void error(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /** Takes a value out, to be stored in another way; null if it was not named. */
    Object take(String id) {
        return values.remove(id);
    }

    /** A value that is asked for; null if none is. */
    Object value(String id) {
        return values.get(id);
    }

    boolean names(String id) {
        return values.containsKey(id);
    }

    IssueEdit edit() {
        IssueEdit edit = IssueEdit.none();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            edit = edit.with(value.getKey(), value.getValue());
        }
        return edit;
    }

    List<String> comments() {
        return comments;
    }

    List<JsonNode> links() {
        return links;
    }
}
