package io.throughline.okr.domain.objective;

import java.util.Locale;

/** The life of an objective; the trash lies beside it. */
public enum State {
    DRAFT,
    REVIEW,
    ACTIVE,
    CLOSED,
    GRADED;

    /** As it is stored and shown in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
