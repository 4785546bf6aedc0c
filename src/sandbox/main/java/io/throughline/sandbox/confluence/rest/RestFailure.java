package io.throughline.sandbox.confluence.rest;

/** The request can't be answered; the message is for whoever sent it. */
final class RestFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RestFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    static RestFailure noContent(Object id) {
        return new RestFailure(404, "No content found with id: ContentId{id=" + id + "}");
    }

    static RestFailure forbidden(String what) {
        return new RestFailure(403, "User not permitted to " + what);
    }
}
