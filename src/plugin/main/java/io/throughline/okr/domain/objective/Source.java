package io.throughline.okr.domain.objective;

import java.util.Locale;

/** Where the progress of a key result comes from. */
public enum Source {
    CHECK_IN,
    LINKED_ISSUES,
    /** The values of a KPI. */
    KPI;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it is stored and shown in JSON: {@code linked-issues}. */
    public String word() {
        return word;
    }
}
