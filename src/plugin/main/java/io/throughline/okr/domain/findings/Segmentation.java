package io.throughline.okr.domain.findings;

import java.util.List;

/** Cuts a text into words, whatever its script. */
@FunctionalInterface
public interface Segmentation {
    /** The words of a text in order, without blanks and punctuation. */
    List<Word> words(String text);

    /** A word and where it stands, {@code end} after its last character. */
    record Word(String text, int start, int end) {}
}
