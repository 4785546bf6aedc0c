package io.throughline.okr.view;

/**
 * One row of the change log.
 *
 * @param scope such as {@code cycle:5} or {@code shared}
 * @param revision of the scope; gap-free from 1
 * @param ordinal within the revision, from 0
 * @param element kind of the element: {@code objective}, {@code key-result}, {@code issue-link} …
 * @param kind {@code created}, {@code changed}, {@code removed}, {@code computed}
 * @param at ISO 8601 instant
 */
public record ChangeView(
        String scope,
        long revision,
        int ordinal,
        String element,
        int elementId,
        String kind,
        PersonView author,
        String at,
        String before,
        String after) {}
