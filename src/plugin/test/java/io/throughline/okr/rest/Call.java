package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A request.
 *
 * @param body null for none
 * @param match what {@code If-Match} says; "" for no such header
 */
record Call(String method, String path, ObjectNode body, String match) {
    private static final String TYPE = "Content-Type";

    /** A file that is sent as it is: its type, and what is in it, as a body. */
    static ObjectNode file(String type, String content) {
        return HiddenWorld.said(TYPE, type, "content", content);
    }

    /** @param headers more of them, names and values in turn */
    Api.Answer on(Api api, String... headers) {
        boolean file = body != null && body.has(TYPE);
        String sent = body == null ? null : file ? body.path("content").textValue() : body.toString();
        List<String> all = new ArrayList<>(List.of(headers));
        if (file) {
            all.addAll(List.of("Content-Type", body.path(TYPE).textValue()));
        }
        if (!match.isEmpty()) {
            all.addAll(List.of("If-Match", match));
        }
        return api.call(method, path, sent, all.toArray(String[]::new));
    }

    /** The same with something more in its query. */
    Call asking(String query) {
        return new Call(method, path + (path.contains("?") ? "&" : "?") + query, body, match);
    }

    /** The same of something that never was. */
    Call ofNothing() {
        return new Call(method, path.replaceFirst("(?<=[/=])\\d+", Integer.toString(AnswerWorld.NEVER)), body, match);
    }

    Call saying(ObjectNode other) {
        return new Call(method, path, other, match);
    }

    Call matching(String tag) {
        return new Call(method, path, body, tag);
    }
}
