package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request.
 *
 * @param body null for none
 * @param match what {@code If-Match} says; "" for no such header
 */
record Call(String method, String path, ObjectNode body, String match) {
    Api.Answer on(Api api) {
        String sent = body == null ? null : body.toString();
        return match.isEmpty() ? api.call(method, path, sent) : api.call(method, path, sent, "If-Match", match);
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
