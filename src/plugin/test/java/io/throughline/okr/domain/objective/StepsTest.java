package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.progress.Progress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void milestones_count_by_their_weights_and_alike_without() {
        Steps weighed = new Steps(List.of("Design", "Build", "Ship"), List.of(1.0, 2.0, 5.0));
        Steps alike = new Steps(List.of("Design", "Build", "Ship", "Tell"), List.of());

        assertThat(weighed.reached(Set.of(2, 3))).isEqualTo(Progress.of(0.875));
        assertThat(alike.reached(Set.of(4))).isEqualTo(Progress.of(0.25));
        assertThat(alike.reached(Set.of())).isEqualTo(Progress.of(0));
    }

    @Test
    void a_milestone_that_is_not_there_any_more_does_not_count() {
        assertThat(new Steps(List.of("Design", "Build"), List.of()).reached(Set.of(1, 3)))
                .isEqualTo(Progress.of(0.5));
    }

    @Test
    void where_nothing_weighs_anything_there_is_nothing_to_count() {
        assertThat(new Steps(List.of("Design"), List.of(0.0)).reached(Set.of(1)))
                .isEqualTo(Progress.NONE);
    }

    @Property
    void all_of_them_are_all_of_it_whatever_they_weigh(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0.01, max = 1000) Double> weights) {
        List<String> titles = weights.stream().map(weight -> "Step").toList();
        Set<Integer> all = IntStream.rangeClosed(1, titles.size()).boxed().collect(Collectors.toSet());

        assertThat(new Steps(titles, weights).reached(all)).isEqualTo(Progress.of(1));
    }

    @Test
    void each_measure_in_words_has_its_own_number_of_steps() {
        Steps three = new Steps(List.of("A little", "Enough", "More"), List.of());

        three.requireFor(Measure.Kind.MILESTONES, new Faults());
        assertThat(fault(three, Measure.Kind.COMMIT_TARGET_STRETCH)).isEmpty();
        assertThat(fault(three, Measure.Kind.YES_NO)).isEqualTo("okr.refused.not-of-measure");
        assertThat(fault(Steps.NONE, Measure.Kind.MILESTONES)).isEqualTo("okr.refused.required");
        assertThat(fault(Steps.NONE, Measure.Kind.COMMIT_TARGET_STRETCH)).isEqualTo("okr.refused.three-steps");
        assertThat(fault(new Steps(three.titles(), List.of(1.0, 1.0, 1.0)), Measure.Kind.COMMIT_TARGET_STRETCH))
                .isEqualTo("okr.refused.three-steps");
    }

    @Test
    void weights_are_said_of_all_or_of_none() {
        assertThatThrownBy(() -> new Steps(List.of("Design", "Build"), List.of(1.0)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::messageKey)
                        .containsExactly("okr.refused.steps-weights"));
    }

    private static String fault(Steps steps, Measure.Kind kind) {
        Faults faults = new Faults();
        steps.requireFor(kind, faults);
        try {
            faults.refuse();
            return "";
        } catch (Refused refused) {
            return refused.faults().get(0).messageKey();
        }
    }
}
