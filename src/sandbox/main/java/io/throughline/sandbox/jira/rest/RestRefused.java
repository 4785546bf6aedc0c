package io.throughline.sandbox.jira.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request that is answered with an error, in Jira's form: messages about the whole, and one for each field. */
final class RestRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<String> messages;
    private final transient Map<String, String> fields;

    RestRefused(int status, List<String> messages, Map<String, String> fields) {
        super(status + " " + messages + " " + fields);
        this.status = status;
        this.messages = List.copyOf(messages);
        this.fields = new TreeMap<>(fields);
    }

    static RestRefused of(int status, String... messages) {
        return new RestRefused(status, List.of(messages), Map.of());
    }

    /** 400 because of one field. */
    static RestRefused field(String name, String message) {
        return new RestRefused(400, List.of(), Map.of(name, message));
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        return Shape.of("errorMessages", messages, "errors", fields);
    }
}
