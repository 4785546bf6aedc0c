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
 * @param reason why it was done, where somebody had to say so; else ""
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
        Facts after,
        String reason) {

    public Change {
        if (revision < 1 || ordinal < 0 || elementId < 1) {
            throw new IllegalArgumentException("no such place in the log: " + place(scope.name(), revision, ordinal));
        }
    }

    /**
     * Where a change stands in the log, unlike any other.
     *
     * @param scope its name
     */
    public static String place(String scope, long revision, int ordinal) {
        return scope + ":" + revision + ":" + ordinal;
    }

    /** Whether the element is no more after it. */
    public boolean gone() {
        return kind == Kind.REMOVED || kind == Kind.PURGED;
    }

    /** What happened to the element. */
    public enum Kind {
        CREATED,
        CHANGED,
        REMOVED,
        /** Put into the trash; it is kept. */
        TRASHED,
        /** Taken out of the trash. */
        RESTORED,
        /** Gone for good, with all that hung on it and what the log said of it. */
        PURGED,
        /** What it was aligned to is gone for good; it was shown to nobody since that lay in the trash, so nothing shown changes. */
        RELEASED,
        /** Put at another place among its siblings, without texts. */
        ORDERED,
        COMPUTED;

        /** Whether the element says something else after it, or is gone: not so if it only moved. */
        public boolean says() {
            return this != COMPUTED && this != ORDERED;
        }

        /** Whether it is something that people did to the element, and its history tells it. */
        public boolean told() {
            return says() && this != RELEASED;
        }

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
