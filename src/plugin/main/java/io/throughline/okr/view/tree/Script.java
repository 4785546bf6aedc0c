package io.throughline.okr.view.tree;

import java.lang.Character.UnicodeScript;

/** The script a text is written in, as far as type and voice need it. */
public enum Script {
    /** Latin and all that needs nothing special. */
    OTHER(""),
    /** Chinese characters without kana. */
    HAN("zh"),
    /** Japanese. */
    KANA("ja"),
    /** Korean. */
    HANGUL("ko");

    private final String language;

    Script(String language) {
        this.language = language;
    }

    /** The strongest evidence in the text wins: kana before Hangul before Chinese characters. */
    public static Script of(String text) {
        Script found = OTHER;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            UnicodeScript script = UnicodeScript.of(text.codePointAt(at));
            if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                return KANA;
            } else if (script == UnicodeScript.HANGUL) {
                found = HANGUL;
            } else if (script == UnicodeScript.HAN && found == OTHER) {
                found = HAN;
            }
        }
        return found;
    }

    /** Whether it needs a font for Chinese, Japanese or Korean. */
    public boolean cjk() {
        return this != OTHER;
    }

    /** The {@code lang} of such a text on a page in that language; "" where it need not be said or is not known. */
    public String langOn(String pageLanguage) {
        // Japanese is written in Chinese characters too: on such a page they say nothing.
        boolean atHome = pageLanguage.startsWith(language) || (this == HAN && pageLanguage.startsWith("ja"));
        return this == OTHER || atHome ? "" : language;
    }
}
