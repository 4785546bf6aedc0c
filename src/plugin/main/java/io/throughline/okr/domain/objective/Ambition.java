package io.throughline.okr.domain.objective;

import java.util.Locale;

/** What one promises with an objective. */
public enum Ambition {
    /** To be reached in full. */
    COMMITTED,
    /** Aimed higher than one expects to get. */
    ASPIRATIONAL,
    /** Not said. */
    UNSAID;

    /** As it is stored and shown in JSON; "" where it is not said. */
    public String word() {
        return this == UNSAID ? "" : name().toLowerCase(Locale.ROOT);
    }
}
