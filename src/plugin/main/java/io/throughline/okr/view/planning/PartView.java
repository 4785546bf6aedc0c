package io.throughline.okr.view.planning;

import io.throughline.okr.view.Wording;
import io.throughline.okr.view.tree.Script;
import java.util.List;

/**
 * A heading and what was written under it.
 *
 * @param eye a word above the heading; "" for none
 * @param lang of the text where it is not the page's, BCP 47; else ""
 * @param paragraphs of the text; empty if nothing was written
 */
public record PartView(String eye, String heading, String lang, List<String> paragraphs) {
    public PartView {
        paragraphs = List.copyOf(paragraphs);
    }

    static PartView of(String eye, String heading, String text, Wording wording) {
        List<String> paragraphs =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new PartView(eye, heading, Script.of(text).langOn(wording.language()), paragraphs);
    }
}
