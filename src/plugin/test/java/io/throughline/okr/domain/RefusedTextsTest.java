package io.throughline.okr.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTextsTest {
    private static final Pattern KEY = Pattern.compile("\"(okr\\.(?:refused|finding|rule)\\.[a-z0-9.-]*)\"");

    /** Keys that the code puts together. */
    private static final Set<String> COMPOSED = Set.of(
            "okr.refused.target-number-up",
            "okr.refused.target-number-down",
            "okr.finding.o02",
            "okr.finding.o09",
            "okr.finding.k01",
            "okr.finding.k06");

    @ParameterizedTest
    @ValueSource(strings = {"okr.properties", "okr_zh_CN.properties"})
    void every_key_the_core_says_no_with_has_a_text_and_every_text_is_used(String bundle) throws IOException {
        Path house = Path.of(System.getProperty("throughline.house"));
        Set<String> used = new TreeSet<>(COMPOSED);
        try (Stream<Path> sources = Files.walk(house.resolve("src/plugin/main/java/io/throughline/okr"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(source));
                keys.results().map(key -> key.group(1)).forEach(used::add);
            }
        }
        used.removeAll(List.of("okr.refused.target-", "okr.finding."));
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(house.resolve("i18n").resolve(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }

        assertThat(texts.stringPropertyNames().stream().filter(key -> key.matches("okr\\.(refused|finding|rule)\\..*")))
                .containsExactlyInAnyOrderElementsOf(used);
    }
}
