package io.throughline.okr.domain.objective;

import java.util.Locale;

/** The life of an objective; the trash lies beside it. */
public enum State {
    DRAFT,
    REVIEW,
    ACTIVE,
    CLOSED,
    GRADED;

    /**
     * Whether a person may bring it there. Back to a draft only what was never worked on: who asks knows whether the cycle has
     * begun. Graded is what has a grade, and nothing else.
     */
    public boolean mayBecome(State next) {
        return switch (this) {
            case DRAFT -> next == REVIEW || next == ACTIVE;
            case REVIEW -> next == DRAFT || next == ACTIVE;
            case ACTIVE -> next == DRAFT || next == CLOSED;
            case CLOSED -> next == ACTIVE || next == GRADED;
            case GRADED -> next == CLOSED;
        };
    }

    /** Whether work on it is over. */
    public boolean over() {
        return this == CLOSED || this == GRADED;
    }

    /** As it is stored and shown in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
