package io.throughline.okr.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/x?y=1#z", "HTTP://10.0.0.1:8080", "https://例え.example/路径", "http://[::1]/"})
    void pages_are_opened(String address) {
        assertThat(Link.opens(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example",
                "/relative",
                "javascript:alert(1)",
                "JAVASCRIPT://a.example/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/hosts",
                "mailto:mei@a.example",
                "https:",
                "https:a.example",
                "https:///path",
                "https://a.example/with blank",
                " https://a.example"
            })
    void nothing_else_is(String address) {
        assertThat(Link.opens(address)).isFalse();
    }
}
