package io.throughline.okr.domain.findings;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * O02: an objective that does not fit on one line is hard to remember (Google's playbook: a test of a good one is that it
 * fits on one line). The limits are ours: 100 characters, or 40 where at least half of the letters are Chinese, Japanese or
 * Korean. What lies beyond is marked.
 */
final class TooLong implements Rule {
    private static final int LATIN = 100;
    private static final int CJK = 40;
    private static final Set<UnicodeScript> CJK_SCRIPTS =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    @Override
    public Stream<Finding> check(Objective objective, List<KeyResult> keyResults) {
        String title = objective.written().title();
        int longest = mostlyCjk(title) ? CJK : LATIN;
        if (title.codePointCount(0, title.length()) <= longest) {
            return Stream.empty();
        }
        int from = title.offsetByCodePoints(0, longest);
        return Stream.of(
                new Finding("O02", Finding.Level.WARNING, Element.OBJECTIVE, objective.id(), from, title.length()));
    }

    private static boolean mostlyCjk(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long cjk = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> CJK_SCRIPTS.contains(UnicodeScript.of(letter)))
                .count();
        return letters > 0 && cjk * 2 >= letters;
    }
}
