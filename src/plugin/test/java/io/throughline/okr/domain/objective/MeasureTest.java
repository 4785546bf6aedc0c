package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.progress.Progress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void going_down_from_840_to_400_stands_at_42_percent_with_655() {
        Measure measure = Measure.number(Measure.Kind.NUMBER_DOWN, 840, 400, 0, "ms");

        assertThat(measure.progress(655).share()).isCloseTo(0.4205, within(0.0001));
    }

    @Test
    void worse_than_the_baseline_is_zero_and_better_than_the_target_is_all() {
        Measure measure = Measure.number(Measure.Kind.NUMBER_UP, 10, 20, 0, "");

        assertThat(measure.progress(5)).isEqualTo(Progress.of(0));
        assertThat(measure.progress(25)).isEqualTo(Progress.of(1));
    }

    @Test
    void without_a_way_from_baseline_to_target_there_is_nothing_to_count() {
        assertThat(Measure.number(Measure.Kind.NUMBER_UP, 3, 3, 0, "").progress(3))
                .isEqualTo(Progress.NONE);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThatThrownBy(() -> Measure.number(Measure.Kind.NUMBER_UP, Double.NaN, 1e300, 9, "x".repeat(21)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly("baseline", "target", "decimals", "unit"));
    }

    @Test
    void a_number_that_goes_up_has_its_target_above() {
        assertThatThrownBy(() -> Measure.number(Measure.Kind.NUMBER_UP, 2, 1, 0, ""))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::messageKey)
                        .containsExactly("okr.refused.target-number-up"));
    }

    @Property
    void both_directions_mirror_each_other(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double from,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double way,
            @ForAll @DoubleRange(min = -0.5, max = 1.5) double gone) {
        Measure up = Measure.number(Measure.Kind.NUMBER_UP, from, from + way, 0, "");
        Measure down = Measure.number(Measure.Kind.NUMBER_DOWN, from, from - way, 0, "");

        assertThat(up.progress(from + gone * way).share())
                .isCloseTo(down.progress(from - gone * way).share(), within(1e-6))
                .isBetween(0.0, 1.0);
    }
}
