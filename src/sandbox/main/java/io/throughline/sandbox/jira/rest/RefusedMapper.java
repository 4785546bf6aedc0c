package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.throughline.sandbox.jira.jql.JqlRefused;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure of Jira's REST in Jira's form. */
final class RefusedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof RestRefused refused) {
            return answer(refused.status(), refused.body());
        }
        if (failure instanceof JqlRefused refused) {
            return answer(
                    400,
                    RestRefused.of(400, refused.messages().toArray(String[]::new))
                            .body());
        }
        if (failure instanceof JsonProcessingException broken) {
            return answer(400, RestRefused.of(400, broken.getOriginalMessage()).body());
        }
        if (failure instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            String message = failure instanceof NotFoundException
                    ? "null for uri"
                    : known.getResponse().getStatusInfo().getReasonPhrase();
            return answer(status, Shape.of("message", message, "status-code", status));
        }
        if (failure instanceof IllegalArgumentException || failure instanceof NoSuchElementException) {
            return answer(400, RestRefused.of(400, failure.getMessage()).body());
        }
        LOG.error("Jira's REST failed", failure);
        return answer(500, new RestRefused(500, List.of("Internal server error"), Map.of()).body());
    }

    private static Response answer(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(body)
                .build();
    }
}
