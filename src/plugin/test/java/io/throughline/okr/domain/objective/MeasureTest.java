package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.progress.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void what_is_kept_is_all_there_until_it_leaves_its_bounds() {
        Measure above = measure(Measure.Kind.KEEP_ABOVE, 90, 99, 0);
        Measure below = measure(Measure.Kind.KEEP_BELOW, 10, 2, 0);
        Measure within = measure(Measure.Kind.KEEP_WITHIN, 0, 3, 5);
        Measure strict = measure(Measure.Kind.KEEP_ABOVE, 99, 99, 0);

        assertThat(shares(above, 100, 99, 94.5, 80)).containsExactly(1.0, 1.0, 0.5, 0.0);
        assertThat(shares(below, 0, 2, 6, 20)).containsExactly(1.0, 1.0, 0.5, 0.0);
        assertThat(shares(within, 2.9, 3, 5, 5.1)).containsExactly(0.0, 1.0, 1.0, 0.0);
        assertThat(shares(strict, 99, 98.9)).containsExactly(1.0, 0.0);
    }

    @Test
    void answers_are_worth_what_such_goals_are_graded() {
        assertThat(shares(measure(Measure.Kind.YES_NO, 0, 0, 0), 0, 1)).containsExactly(0.0, 1.0);
        assertThat(shares(measure(Measure.Kind.COMMIT_TARGET_STRETCH, 0, 0, 0), 0, 1, 2, 3))
                .containsExactly(0.0, 0.3, 0.7, 1.0);
        assertThat(shares(measure(Measure.Kind.ESTABLISH_BASELINE, 0, 0, 0), -4711))
                .containsExactly(1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER_UP, upper",
        "KEEP_ABOVE, upper",
        "KEEP_WITHIN, baseline",
        "YES_NO, baseline target upper decimals unit",
        "MILESTONES, baseline target upper decimals unit",
        "COMMIT_TARGET_STRETCH, baseline target upper decimals unit",
        "ESTABLISH_BASELINE, baseline target upper"
    })
    void what_a_kind_does_not_have_is_refused(Measure.Kind kind, String fields) {
        assertThatThrownBy(() -> new Measure(kind, 1, 2, 3, 1, "ms", List.of()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.faults())
                            .extracting(Refused.Fault::field)
                            .containsExactly(fields.split(" "));
                    assertThat(refused.faults())
                            .extracting(Refused.Fault::messageKey)
                            .containsOnly("okr.refused.not-of-measure");
                });
    }

    @Test
    void another_way_there_is_no_other_target() {
        Measure measure = Measure.number(Measure.Kind.NUMBER_UP, 0, 10, 0, "ms");
        Measure slower = new Measure(Measure.Kind.NUMBER_UP, 0, 10, 0, 2, "ms", List.of(checkpoint("2027-06-30", 2)));

        assertThat(slower.aimsAs(measure)).isTrue();
        assertThat(Measure.number(Measure.Kind.NUMBER_UP, 0, 11, 0, "ms").aimsAs(measure))
                .isFalse();
        assertThat(Measure.number(Measure.Kind.NUMBER_UP, 1, 10, 0, "ms").aimsAs(measure))
                .isFalse();
        assertThat(Measure.number(Measure.Kind.NUMBER_UP, 0, 10, 0, "s").aimsAs(measure))
                .isFalse();
        assertThat(measure(Measure.Kind.KEEP_ABOVE, 0, 10, 0).aimsAs(measure)).isFalse();
    }

    private static double[] shares(Measure measure, double... values) {
        return DoubleStream.of(values)
                .map(value -> measure.progress(value).share())
                .toArray();
    }

    private static Measure measure(Measure.Kind kind, double baseline, double target, double upper) {
        return new Measure(kind, baseline, target, upper, 0, "", List.of());
    }

    private static Measure.Checkpoint checkpoint(String day, double value) {
        return new Measure.Checkpoint(LocalDate.parse(day), value);
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
