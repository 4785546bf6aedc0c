package io.throughline.sandbox.confluence.rest;

/** A request that is not served, with the status and the message of the answer. */
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
}
