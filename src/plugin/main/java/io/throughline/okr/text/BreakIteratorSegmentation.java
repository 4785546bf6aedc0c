package io.throughline.okr.text;

import io.throughline.okr.domain.findings.Segmentation;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as the Java library cuts them; it has no dictionary of Chinese, so a run of Chinese may be one word. */
public final class BreakIteratorSegmentation implements Segmentation {
    @Override
    public List<Word> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<Word> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(new Word(text.substring(start, end), start, end));
            }
            start = end;
        }
        return words;
    }
}
