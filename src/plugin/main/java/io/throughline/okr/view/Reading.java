package io.throughline.okr.view;

/** What came of reading something: it is shown, or it is said why not. Failures are values here, never exceptions. */
public sealed interface Reading<T> {
    /**
     * What was read.
     *
     * @param at when it was read or last known, ISO 8601 instant
     * @param stale true for last known data that could not be read anew
     * @param etag entity tag of the value, "" if it has none
     */
    record Shown<T>(T value, String at, boolean stale, String etag) implements Reading<T> {}

    /** Why nothing can be shown. */
    record NotShown<T>(Unavailable why) implements Reading<T> {}
}
