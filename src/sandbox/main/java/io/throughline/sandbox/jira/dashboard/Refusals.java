package io.throughline.sandbox.jira.dashboard;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;

/** A refusal as Jira's REST says it. */
public final class Refusals implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refusal) {
        return Response.status(refusal.getResponse().getStatus())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("errorMessages", List.of(String.valueOf(refusal.getMessage())), "errors", Map.of()))
                .build();
    }
}
