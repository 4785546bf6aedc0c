package io.throughline.okr.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457), texts in the reader's language.
 *
 * @param type a URN that stays the same for one kind of problem, whatever the language
 * @param title what its status means, in the caller's language
 * @param status the same as that of the answer
 * @param detail what is wrong with the whole of the request, in the caller's language
 * @param errors every wrong field
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String URN = "urn:throughline:problem:";

    /** What stands behind {@link #URN} for each status this API refuses with. */
    private static final Map<Integer, String> KINDS = Map.ofEntries(
            Map.entry(400, "invalid"),
            Map.entry(401, "not-logged-in"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method"),
            Map.entry(406, "format-asked-for"),
            Map.entry(409, "conflict"),
            Map.entry(412, "stale"),
            Map.entry(413, "too-long"),
            Map.entry(414, "address-too-long"),
            Map.entry(415, "format-sent"),
            Map.entry(428, "no-version"),
            Map.entry(500, "defect"));

    /** Many wrong fields are most often one mistake: so many are named. */
    private static final int MOST_ERRORS = 200;

    public Problem {
        errors = errors.stream().limit(MOST_ERRORS).toList();
    }

    static Problem of(int status, String title, String detail, List<FieldError> errors) {
        return new Problem(type(KINDS.getOrDefault(status, "refused")), title, status, detail, errors);
    }

    /** Of a body that could not be read at all. */
    static Problem malformed(String title, String detail) {
        return new Problem(type("malformed"), title, 400, detail, List.of());
    }

    private static String type(String kind) {
        return URN + kind;
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.bytes(this))
                .build();
    }

    /**
     * One wrong field: its path in the request and what is wrong with it.
     *
     * @param field its path in the request: {@code steps[2].title}
     * @param message what is wrong with it, in the caller's language
     */
    public record FieldError(String field, String message) {}
}
