package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.rest.Problem.FieldError;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** The one place where the core's no becomes a status. */
@Provider
public final class RefusedMapper implements ExceptionMapper<Refused> {
    private final Texts texts;

    @Inject
    public RefusedMapper(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(Refused refused) {
        int status =
                switch (refused.reason()) {
                    case INVALID -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                    case STALE -> 412;
                    case TOO_LARGE -> 413;
                };
        List<FieldError> errors = refused.faults().stream()
                .filter(fault -> !fault.field().isEmpty())
                .map(fault -> new FieldError(fault.field(), text(fault)))
                .toList();
        String detail = refused.faults().stream()
                .filter(fault -> fault.field().isEmpty())
                .map(this::text)
                .collect(Collectors.joining(" "));
        return Problem.of(
                        status,
                        texts.text("okr.rest.title." + status),
                        detail.isEmpty() ? texts.text("okr.rest.see-fields") : detail,
                        errors)
                .response();
    }

    private String text(Fault fault) {
        return texts.text(fault.messageKey(), fault.arguments().toArray());
    }
}
