package io.throughline.sandbox.jira.rest;

/** A request that is answered with an error. */
final class RestRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    RestRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
