package io.throughline.okr.view.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.view.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureViewTest {
    private final Wording english = HouseWording.english();

    @ParameterizedTest
    @CsvSource({
        "number-up, 0, 3, 5",
        "number-down, 0, 3, 5",
        "keep-above, 0, 3, \u2265\u202f5",
        "keep-below, 0, 3, \u2264\u202f5",
        "keep-within, '', 3, 5\u20139",
        "yes-no, '', no, ''",
        "commit-target-stretch, '', stretch, ''",
        "establish-baseline, '', 3, ''"
    })
    void each_measure_shows_the_figures_it_has(String measure, String from, String now, String target) {
        assertThat(FigureView.from(measure, 0, 0, english).text()).isEqualTo(from);
        assertThat(FigureView.now(measure, measure.equals("yes-no") ? 0 : 3, 0, english)
                        .text())
                .isEqualTo(now);
        assertThat(FigureView.target(measure, 5, 9, 0, english).text()).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.75, 75%"})
    void milestones_are_a_share(double value, String shown) {
        assertThat(FigureView.now("milestones", value, 0, english).text()).isEqualTo(shown);
    }
}
