package io.throughline.sandbox.confluence.cql;

/** The query can't be understood; the message is for whoever wrote it. */
public final class CqlRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CqlRefused(String message) {
        super(message);
    }
}
