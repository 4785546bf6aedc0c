package io.throughline.okr.view;

import java.util.Map;

/**
 * One row of the change log.
 *
 * @param scope such as {@code cycle:5} or {@code shared}
 * @param revision of the scope; gap-free from 1; told to administrators only, else 0: it counts what others may not see
 * @param ordinal within the revision, from 0; likewise
 * @param element kind of the element: {@code objective}, {@code key-result}, {@code issue-link} …
 * @param elementId id of the element; 0 for what the viewer may not see
 * @param kind {@code created}, {@code changed}, {@code removed}, {@code trashed}, {@code restored}, {@code purged},
 *     {@code released}, {@code ordered}, {@code computed}
 * @param author who changed it; nobody where the plugin did by itself
 * @param at ISO 8601 instant
 * @param before what it said before, by field; empty if it did not exist or nothing people write changed
 * @param after what it says now, likewise
 * @param reason why it was done, where somebody had to say so; else ""
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
        Map<String, Object> before,
        Map<String, Object> after,
        String reason) {}
