package io.throughline.okr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's drawing is held against the code: a missing, an extra or an undrawn room or arrow fails. */
class DrawingTest {
    private static final Pattern DRAWING = Pattern.compile("```mermaid\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern ARROWS =
            Pattern.compile("^\\s*([\\w &]+?)\\s*-->\\s*([\\w &]+?)\\s*$", Pattern.MULTILINE);

    @Test
    void the_drawing_has_exactly_the_arrows_of_the_code() throws IOException {
        assertThat(drawnArrows(readme())).isEqualTo(House.arrows(House.classes()));
    }

    @Test
    void the_drawing_has_exactly_the_rooms_of_the_code() throws IOException {
        Set<String> drawn = new TreeSet<>();
        for (String arrow : drawnArrows(readme())) {
            drawn.addAll(Set.of(arrow.split(" --> ")));
        }

        assertThat(drawn).isEqualTo(House.rooms(House.classes()));
    }

    @Test
    void an_arrow_that_nobody_drew_and_one_that_is_gone_are_both_noticed() {
        Set<String> arrows = drawnArrows("```mermaid\nflowchart LR\n  rest --> usecases & view\n```");

        assertThat(arrows).containsExactly("rest --> usecases", "rest --> view");
        assertThat(arrows).isNotEqualTo(Set.of("rest --> usecases"));
        assertThat(arrows).isNotEqualTo(Set.of("rest --> usecases", "rest --> view", "rest --> domain"));
    }

    private static String readme() throws IOException {
        return Files.readString(House.path().resolve("README.md"));
    }

    private static Set<String> drawnArrows(String text) {
        Set<String> arrows = new TreeSet<>();
        Matcher drawing = DRAWING.matcher(text);
        while (drawing.find()) {
            Matcher arrow = ARROWS.matcher(drawing.group(1));
            while (arrow.find()) {
                for (String from : arrow.group(1).split("&")) {
                    for (String to : arrow.group(2).split("&")) {
                        arrows.add(from.strip() + " --> " + to.strip());
                    }
                }
            }
        }
        return arrows;
    }
}
