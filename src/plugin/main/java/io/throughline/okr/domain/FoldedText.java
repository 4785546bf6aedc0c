package io.throughline.okr.domain;

import java.text.Normalizer;
import java.util.Locale;

/** A text as search compares it: whatever the case and the width of its letters, on every database alike. */
public final class FoldedText {
    private FoldedText() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The beginning of it, where no more is kept. */
    public static String of(String text, int longest) {
        String folded = of(text);
        return folded.length() <= longest ? folded : folded.substring(0, longest);
    }
}
