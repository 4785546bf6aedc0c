package io.throughline.okr.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/** What HTTP itself refuses (no such address, method or media type, no version named) as the same kind of document. */
@Provider
public final class HttpFaultMapper implements ExceptionMapper<WebApplicationException> {
    private static final Set<Integer> TITLED = Set.of(400, 401, 403, 404, 405, 406, 412, 413, 414, 415, 428);
    private final Texts texts;

    @Inject
    public HttpFaultMapper(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(WebApplicationException fault) {
        Response given = fault.getResponse();
        int status = given.getStatus();
        if (given.hasEntity() || status < 400) {
            return given;
        }
        String title =
                texts.text(TITLED.contains(status) ? "okr.rest.title." + status : "okr.rest.title.other", status);
        Response problem = problem(fault, status, title).response();
        given.getHeaders().forEach((name, values) -> problem.getHeaders().putIfAbsent(name, values));
        return problem;
    }

    private Problem problem(WebApplicationException fault, int status, String title) {
        if (fault instanceof Unread unreadable) {
            String detail = unreadable.text(texts);
            return status == 400 ? Problem.malformed(title, detail) : Problem.of(status, title, detail, List.of());
        }
        return Problem.of(status, title, title, List.of());
    }
}
