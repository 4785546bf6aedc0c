package io.throughline.okr.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens' own colours can be read: contrast as WCAG 2.1 computes it, what is transparent laid over the surface. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;
    private static final Pattern TOKEN = Pattern.compile("--tl-([a-z0-9-]+): var\\(--ds-[a-z-]+, #([0-9a-f]+)\\)");

    private final Map<String, String> light;
    private final Map<String, String> dark;

    ContrastTest() throws IOException {
        String css = Files.readString(Path.of(
                System.getProperty("throughline.house", "../.."), "src/plugin/main/resources/web/shared/tokens.css"));
        int night = css.indexOf("html[data-color-mode=\"dark\"]");
        light = tokens(css.substring(0, night));
        dark = tokens(css.substring(night));
    }

    @ParameterizedTest
    @CsvSource({
        "text, surface",
        "text-subtle, surface",
        "text-subtlest, surface",
        "text-subtlest, surface-sunken",
        "text-subtlest, surface-overlay",
        "text-subtle, hovered",
        "text-subtlest, hovered",
        "link, hovered",
        "link, surface",
        "link, surface-sunken",
        "text-selected, selected",
        "text-subtle, selected",
        "on-track-text, on-track-bg",
        "at-risk-text, at-risk-bg",
        "off-track-text, off-track-bg",
        "not-started-text, not-started-bg",
        "done-text, done-bg",
        "info-text, info-bg",
        "text, info-bg",
        "text, at-risk-bg",
        "text, off-track-bg",
        "text, mark-bg",
        "text-inverse, brand",
        "text-inverse, avatar-1",
        "text-inverse, avatar-2",
        "text-inverse, avatar-3",
        "text-inverse, avatar-4",
        "text-inverse, avatar-5",
        "text-inverse, avatar-6"
    })
    void text_can_be_read_on_its_ground(String text, String ground) {
        assertThat(contrast(light, text, ground)).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(dark, text, ground)).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "bar-fill",
        "bar-done",
        "bar-tick",
        "on-track-mark",
        "at-risk-mark",
        "off-track-mark",
        "not-started-mark",
        "dot-full",
        "border-input"
    })
    void what_is_drawn_can_be_seen(String graphic) {
        assertThat(contrast(light, graphic, "surface")).isGreaterThanOrEqualTo(GRAPHIC);
        assertThat(contrast(dark, graphic, "surface")).isGreaterThanOrEqualTo(GRAPHIC);
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            String hex = matcher.group(2);
            tokens.put(matcher.group(1), hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex);
        }
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String text, String ground) {
        double[] surface = over(tokens.get("surface"), new double[3]);
        double[] below = over(tokens.get(ground), surface);
        double one = luminance(over(tokens.get(text), below));
        double other = luminance(below);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Red, green and blue, 0–1, of a colour with or without transparency laid over another. */
    private static double[] over(String hex, double[] below) {
        double opacity = hex.length() == 8 ? channel(hex, 3) : 1;
        return IntStream.range(0, 3)
                .mapToDouble(i -> opacity * channel(hex, i) + (1 - opacity) * below[i])
                .toArray();
    }

    private static double channel(String hex, int index) {
        return Integer.parseInt(hex.substring(2 * index, 2 * index + 2), 16) / 255.0;
    }

    private static double luminance(double[] colour) {
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
