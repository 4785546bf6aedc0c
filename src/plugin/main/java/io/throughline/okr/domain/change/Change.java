package io.throughline.okr.domain.change;

import java.time.Instant;
import java.util.Locale;

/**
 * One row of the change log.
 *
 * @param revision of its scope; from 1, without gaps, in the order of commits
 * @param ordinal within the revision, from 0
 * @param author user key; "" for a computed change
 * @param before what people wrote before, none if it did not exist or nothing people write changed
 * @param after what it says now, likewise
 */
public record Change(
        Scope scope,
        long revision,
        int ordinal,
        Element element,
        int elementId,
        Kind kind,
        String author,
        Instant at,
        Facts before,
        Facts after) {

    public Change {
        if (revision < 1 || ordinal < 0 || elementId < 1) {
            throw new IllegalArgumentException(
                    "no such place in the log: " + scope.name() + ":" + revision + ":" + ordinal);
        }
    }

    /** Whether the element is no more after it. */
    public boolean gone() {
        return kind == Kind.REMOVED;
    }

    /** What happened to the element. */
    public enum Kind {
        CREATED,
        CHANGED,
        REMOVED,
        COMPUTED;

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The kind of a word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
