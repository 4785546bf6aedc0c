package io.throughline.okr.view;

/**
 * A comment on an element.
 *
 * @param id of the comment
 * @param version rises when its author changes it; the strong entity tag
 * @param element kind of the element: {@code objective}, {@code key-result}, {@code check-in}, {@code action},
 *     {@code contribution}, {@code org-unit}, {@code positioning}, {@code cycle}, {@code kpi} or {@code kpi-value}
 * @param elementId id of the element; a positioning goes by that of its org unit
 * @param replyTo id of the comment it answers; 0 for none
 * @param text as it was typed; "" if it was removed
 * @param author who wrote it
 * @param written ISO 8601 instant
 * @param edited ISO 8601 instant; "" for never
 * @param removed whether only this stub is left of it
 * @param editable whether the viewer may change its text
 * @param removable whether the viewer may remove it
 */
public record CommentView(
        int id,
        long version,
        String element,
        int elementId,
        int replyTo,
        String text,
        PersonView author,
        String written,
        String edited,
        boolean removed,
        boolean editable,
        boolean removable) {}
