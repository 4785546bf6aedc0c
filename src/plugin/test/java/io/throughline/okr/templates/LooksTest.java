package io.throughline.okr.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.view.tree.Scene;
import io.throughline.okr.view.tree.TreePlace;
import io.throughline.okr.view.tree.TreeView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates and scripts show has a look, and the look loads nothing from anywhere. */
class LooksTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("throughline.house", "../.."), "src/plugin/main/resources");

    private static final Pattern SHAPE = Pattern.compile("tl-i-([a-z]+(?:-[a-z]+)*)(?![\\w$-])");

    @Test
    void every_shape_that_is_named_is_drawn() throws IOException {
        Set<String> drawn = all(Pattern.compile("\\.tl-i-([a-z-]+) \\{"), ".css");
        Set<String> named = all(SHAPE, ".vm", ".js");
        named.addAll(found(SHAPE, tree("templates/shared/tree.vm", TreePlace.PAGE)));

        assertThat(drawn).isNotEmpty().containsAll(named);
    }

    @Test
    void every_mark_on_paper_is_a_file() {
        String html = tree("templates/confluence/tree-print.vm", TreePlace.PAPER);
        Set<String> marks = found(Pattern.compile("src=\"marks/([^\"]+)\""), html);

        assertThat(marks).hasSize(8).allSatisfy(mark -> assertThat(RESOURCES.resolve("web/shared/print/" + mark))
                .exists());
    }

    @Test
    void every_colour_stands_in_the_tokens_and_every_token_that_is_used_is_there() throws IOException {
        String tokens = Files.readString(RESOURCES.resolve("web/shared/tokens.css"));
        String components = Files.readString(RESOURCES.resolve("web/shared/throughline.css"))
                .replaceAll("url\\(\"[^\"]*\"\\)", "");

        assertThat(found(Pattern.compile("(#[0-9a-fA-F]{3,8}\\b|rgba?\\()"), components))
                .isEmpty();
        assertThat(found(Pattern.compile("--tl-([a-z0-9-]+):"), tokens + components))
                .containsAll(found(Pattern.compile("var\\(--tl-([a-z0-9-]+)"), components));
    }

    @Test
    void nothing_is_loaded_from_elsewhere() throws IOException {
        assertThat(all(Pattern.compile("(https?://(?!www\\.w3\\.org/)|@import|url\\((?!\"data:))"), ".css", ".js"))
                .isEmpty();
    }

    private static String tree(String template, TreePlace place) {
        TreeView tree = TreeView.of(Scene.shown(Scene.board()), Scene.READ, "", place, HouseWording.english());
        return new HostRenderer().render(template, Map.of("tree", tree, "marks", "marks/"));
    }

    private static Set<String> all(Pattern pattern, String... endings) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String ending : endings) {
                    if (file.toString().endsWith(ending)) {
                        found.addAll(found(pattern, Files.readString(file)));
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
