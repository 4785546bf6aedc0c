package io.throughline.okr.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "更快", "🚀", "a🚀b🚀", "tab\t\nline"})
    void a_text_of_whole_characters_is_taken(String text) {
        assertThatCode(() -> said(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0000",
                "\ud83d",
                "a\ud83d",
                "\ud83db",
                "\ude80",
                "a\ude80b",
                "\ude80\ud83d",
                "🚀\ude80"
            })
    void a_nul_or_half_of_a_character_is_refused(String text) {
        assertThatThrownBy(() -> said(text)).isInstanceOf(Refused.class);
    }

    private static void said(String text) {
        Faults faults = new Faults();
        faults.requireAtMost(text, 10, "title");
        faults.refuse();
    }
}
