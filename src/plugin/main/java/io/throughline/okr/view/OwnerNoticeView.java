package io.throughline.okr.view;

/**
 * That somebody was made the owner of something.
 *
 * @param recipient the new owner
 * @param author who made him the owner
 * @param kind {@code objective} or {@code key-result}
 * @param key such as {@code O-12}
 * @param address of the page that shows it
 */
public record OwnerNoticeView(
        PersonView recipient,
        PersonView author,
        String kind,
        String key,
        String title,
        String orgUnit,
        String cycle,
        String address) {}
