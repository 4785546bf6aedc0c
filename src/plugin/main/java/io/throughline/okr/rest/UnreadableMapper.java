package io.throughline.okr.rest;

import io.throughline.okr.usecases.sheet.Unreadable;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Files that are not read, and why. */
@Provider
public final class UnreadableMapper implements ExceptionMapper<Unreadable> {
    private final Texts texts;

    @Inject
    public UnreadableMapper(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(Unreadable unreadable) {
        int status =
                switch (unreadable.reason()) {
                    case BROKEN -> 400;
                    case TOO_LARGE -> 413;
                    case OTHER_KIND -> 415;
                };
        String detail =
                texts.text(unreadable.messageKey(), unreadable.arguments().toArray());
        return Problem.of(status, texts.text("okr.sheet.unreadable." + status), detail, List.of())
                .response();
    }
}
