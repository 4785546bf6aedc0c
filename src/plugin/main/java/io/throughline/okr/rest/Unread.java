package io.throughline.okr.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A request that is not read to its end, or not at all: its body is no JSON or too long, its address too long. */
final class Unread extends ClientErrorException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    /** @param messageKey key of {@code i18n/okr.properties} */
    Unread(int status, String messageKey, Object... arguments) {
        super(status);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    private Unread(Response response, String messageKey) {
        super(response);
        this.messageKey = messageKey;
        this.arguments = List.of();
    }

    /** A compressed body: it says what is taken instead. */
    static Unread coded() {
        Response says = Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE)
                .header(HttpHeaders.ACCEPT_ENCODING, "identity")
                .build();
        return new Unread(says, "okr.rest.body.coded");
    }

    String text(Texts texts) {
        return texts.text(messageKey, arguments.toArray());
    }
}
