package io.throughline.okr.view;

/**
 * A link that proves what is said of an element.
 *
 * @param element kind of the element: {@code key-result}
 * @param url an address of http or https
 * @param author who added it
 * @param added ISO 8601 instant
 */
public record EvidenceView(
        int id, String element, int elementId, String title, String url, PersonView author, String added) {}
