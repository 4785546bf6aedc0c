package io.throughline.sandbox.jira.jql;

import java.util.List;

/** A query that cannot be run; the messages are for the person who wrote it. */
public final class JqlRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    // an unmodifiable list of strings is serializable
    @SuppressWarnings("serial")
    private final List<String> messages;

    JqlRefused(String message) {
        this(List.of(message));
    }

    JqlRefused(List<String> messages) {
        super(String.join(" ", messages));
        this.messages = List.copyOf(messages);
    }

    /** One or more, each a sentence. */
    public List<String> messages() {
        return messages;
    }
}
