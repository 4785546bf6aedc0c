package io.throughline.sandbox.jira.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How texts are cut into terms: English words by their stems, Chinese, Japanese and Korean by pairs of characters. In the index
 * single characters are terms too, so that a search for one finds it.
 */
public final class IndexText {
    /** For texts to be found. */
    static final Analyzer WRITTEN = analyzer(true);

    /** For words somebody looks for. */
    public static final Analyzer SOUGHT = analyzer(false);

    private static final int SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private IndexText() {}

    private static Analyzer analyzer(boolean singles) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                StandardTokenizer words = new StandardTokenizer();
                TokenStream lower = new LowerCaseFilter(new CJKWidthFilter(words));
                TokenStream pairs = new CJKBigramFilter(lower, SCRIPTS, singles);
                return new TokenStreamComponents(words, new PorterStemFilter(new EnglishPossessiveFilter(pairs)));
            }

            @Override
            protected TokenStream normalize(String fieldName, TokenStream in) {
                return new LowerCaseFilter(new CJKWidthFilter(in));
            }
        };
    }
}
