package io.throughline.okr.view;

/**
 * A link that proves what is said of an element.
 *
 * @param id of the evidence
 * @param element kind of the element: {@code objective}, {@code key-result}, {@code check-in}, {@code action},
 *     {@code contribution}, {@code org-unit}, {@code positioning}, {@code cycle}, {@code kpi} or {@code kpi-value}
 * @param elementId id of the element; a positioning goes by that of its org unit
 * @param title what it is called
 * @param url an address of http or https
 * @param author who added it
 * @param added ISO 8601 instant
 */
public record EvidenceView(
        int id, String element, int elementId, String title, String url, PersonView author, String added) {}
