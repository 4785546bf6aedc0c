package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.throughline.sandbox.confluence.content.ContentRefused;
import io.throughline.sandbox.confluence.content.VersionConflict;
import io.throughline.sandbox.confluence.cql.CqlRefused;
import io.throughline.sandbox.confluence.storageformat.BadStorageFormat;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure in the one shape the vendor documents: status, message, reason. */
final class Failures implements ExceptionMapper<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public Response toResponse(Exception failure) {
        if (failure instanceof RestFailure known) {
            return answer(known.status(), known.getMessage());
        }
        if (failure instanceof VersionConflict conflict) {
            return answer(409, conflict.getMessage());
        }
        if (failure instanceof ContentRefused || failure instanceof BadStorageFormat || failure instanceof CqlRefused) {
            return answer(400, failure.getMessage());
        }
        if (failure instanceof JsonProcessingException notJson) {
            return answer(400, "Could not parse JSON: " + notJson.getOriginalMessage());
        }
        if (failure instanceof WebApplicationException web) {
            return answer(web.getResponse().getStatus(), web.getMessage());
        }
        LOG.error("A request of REST failed", failure);
        return answer(500, "Internal server error");
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Answers.error(status, message == null ? "" : message))
                .build();
    }
}
