package io.throughline.okr.storage;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.discussion.Subject;

/** How a row names the element it hangs on. */
final class SubjectColumns {
    /** Takes the word of a kind and an id. */
    static final String IS = "ELEMENT_KIND = ? AND ELEMENT_ID = ?";

    private SubjectColumns() {}

    static Subject subject(String kind, int id) {
        return new Subject(Element.of(kind), id);
    }
}
