package io.throughline.okr.domain.objective;

import java.util.Locale;

/** The life of an objective. */
public enum State {
    DRAFT,
    REVIEW,
    ACTIVE,
    CLOSED;

    /** As it is stored and shown in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
