package io.throughline.okr.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A problem document (RFC 9457), texts in the reader's language.
 *
 * @param type {@code about:blank}: there is nothing more to it than its status
 * @param title what its status means, in the caller's language
 * @param status the same as that of the answer
 * @param detail what is wrong with the whole of the request, in the caller's language
 * @param errors every wrong field
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String title, String detail, List<FieldError> errors) {
        return new Problem("about:blank", title, status, detail, errors);
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
