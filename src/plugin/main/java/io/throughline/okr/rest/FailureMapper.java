package io.throughline.okr.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A defect of ours: the caller gets a number to quote, the log what happened under that number. */
@Provider
public final class FailureMapper implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);
    private final Texts texts;

    @Inject
    public FailureMapper(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(RuntimeException failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("Request failed, {}", id, failure);
        return Problem.of(500, texts.text("okr.rest.title.500"), texts.text("okr.rest.failed", id), List.of())
                .response();
    }
}
