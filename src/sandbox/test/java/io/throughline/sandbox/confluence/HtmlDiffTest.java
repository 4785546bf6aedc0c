package io.throughline.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.confluence.diff.HtmlDiff;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class HtmlDiffTest {
    private static String added(String word) {
        return "<ins class=\"diff-html-added\">" + word + "</ins>";
    }

    private static String removed(String word) {
        return "<del class=\"diff-html-removed\">" + word + "</del>";
    }

    @Test
    void a_changed_word_is_shown_gone_and_come_where_it_stood() {
        assertThat(HtmlDiff.of("<p>one <b>two</b> three</p>", "<p>one <b>2</b> three</p>"))
                .isEqualTo("<p>one <b>" + removed("two") + added("2") + "</b> three</p>");
    }

    @Test
    void the_same_text_has_no_marks_and_its_markup_stays() {
        assertThat(HtmlDiff.of("<p>a &lt; b</p>", "<p>a &lt; b</p>")).isEqualTo("<p>a &lt; b</p>");
    }

    @Test
    void text_that_went_from_the_end_or_altogether_is_still_shown() {
        assertThat(HtmlDiff.of("<p>one two</p>", "<p>one</p>")).contains("one" + removed(" two"));
        assertThat(HtmlDiff.of("<p>one</p>", "")).isEqualTo(removed("one"));
    }

    @Test
    void chinese_is_compared_by_characters() {
        assertThat(HtmlDiff.of("<p>周五发布</p>", "<p>周四发布</p>")).isEqualTo("<p>周" + removed("五") + added("四") + "发布</p>");
    }

    @Test
    void what_is_not_gone_is_the_newer_text() {
        String after = "<h1>Goals</h1><ul><li>first <i>new</i> thing</li><li>second</li></ul>";
        String compared = HtmlDiff.of("<h1>Aims</h1><ul><li>first thing</li><li>third</li></ul>", after);
        var shown = Jsoup.parseBodyFragment(compared);
        shown.select("del").remove();
        assertThat(shown.text()).isEqualTo(Jsoup.parseBodyFragment(after).text());
    }
}
