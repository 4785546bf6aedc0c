package io.throughline.sandbox.jira.jql;

/** A query that cannot be run; the message is for the person who wrote it. */
public final class JqlRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    JqlRefused(String message) {
        super(message);
    }
}
