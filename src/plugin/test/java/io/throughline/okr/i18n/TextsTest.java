package io.throughline.okr.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.templates.HouseWording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Path HOUSE = Path.of(System.getProperty("throughline.house", "../.."));
    private static final Properties ENGLISH = HouseWording.texts("okr.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    /** System properties look like keys. */
    private static final Set<String> NO_TEXTS = Set.of("okr.recount.seconds", "okr.upload.megabytes");

    private static final Pattern KEY = Pattern.compile("[\"'](okr\\.[a-z0-9.-]+)[\"']");

    static List<String> translations() throws IOException {
        try (Stream<Path> files = Files.list(HOUSE.resolve("i18n"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("okr_"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_language_has_the_same_keys(String file) {
        assertThat(keys(HouseWording.texts(file))).isEqualTo(keys(ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_language_has_the_same_placeholders(String file) {
        Properties translated = HouseWording.texts(file);
        for (String key : keys(translated)) {
            assertThat(placeholders(translated.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(ENGLISH.getProperty(key)));
        }
    }

    /** MessageFormat eats a single one, and only where there are arguments: a typographic one is safe everywhere. */
    @Test
    void no_text_holds_a_straight_apostrophe_and_every_text_is_a_message() throws IOException {
        List<String> files = new ArrayList<>(translations());
        files.add("okr.properties");
        for (String file : files) {
            HouseWording.texts(file).forEach((key, text) -> {
                assertThat((String) text)
                        .as(key + " in " + file)
                        .doesNotContain("'")
                        .isNotBlank();
                assertThat(new MessageFormat((String) text, Locale.ROOT).getFormats())
                        .isNotNull();
            });
        }
    }

    @Test
    void no_key_stands_twice() throws IOException {
        List<String> keys = Files.readAllLines(HOUSE.resolve("i18n/okr.properties")).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_key_the_code_names_has_a_text() {
        Set<String> missing = new TreeSet<>();
        for (String key : named()) {
            // Keys are okr.<room>.<what>; other things have short names like that too.
            boolean other = key.indexOf('.', "okr.".length()) < 0;
            boolean whole = ENGLISH.containsKey(key);
            // "okr.health." and the like are completed at run time: some text must begin so.
            boolean begun = open(key) && keys(ENGLISH).stream().anyMatch(each -> each.startsWith(key));
            if (!whole && !begun && !other) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_is_named_somewhere() {
        Set<String> named = named();
        Set<String> idle = keys(ENGLISH).stream()
                // Those of the macros and of the plugin are looked up by the hosts.
                .filter(key -> key.startsWith("okr.") && !key.startsWith("okr.plugin."))
                .filter(key -> named.stream()
                        .noneMatch(name ->
                                key.equals(name) || (open(name) && key.startsWith(name)) || key.equals(name + ".text")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(idle).isEmpty();
    }

    /** Completed at run time. */
    private static boolean open(String name) {
        return name.endsWith(".") || name.endsWith("-");
    }

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Keys in quotes in Java, JavaScript, templates and the descriptor. */
    private static Set<String> named() {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(HOUSE.resolve("src/plugin/main"))) {
            List<Path> sources =
                    new ArrayList<>(files.filter(file -> file.toString().matches(".*\\.(java|js|vm)"))
                            .toList());
            sources.add(HOUSE.resolve("atlassian-plugin.xml"));
            for (Path source : sources) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        named.removeAll(NO_TEXTS);
        return named;
    }
}
