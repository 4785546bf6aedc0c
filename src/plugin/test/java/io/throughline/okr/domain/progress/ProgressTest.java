package io.throughline.okr.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void half_of_the_issues_done_is_fifty_percent() {
        assertThat(Progress.ofCount(4, 8).share()).isEqualTo(0.5);
    }

    @Test
    void no_issues_are_nothing_to_count_and_not_zero_percent() {
        assertThat(Progress.ofCount(0, 0)).isEqualTo(Progress.NONE);
        assertThat(Progress.ofCount(0, 5).counts()).isTrue();
    }

    @Test
    void a_share_beyond_its_bounds_is_no_progress() {
        assertThatThrownBy(() -> new Progress(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Progress(-0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Progress(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_weighted_mean_is_the_one_of_the_mock_up() {
        Progress whole = RollUp.of(List.of(part(0.6522, 40), part(0.4205, 30), part(0.6250, 30)));

        assertThat(whole.share()).isCloseTo(0.5745, within(0.0001));
    }

    @Test
    void parts_with_nothing_to_count_are_left_out_with_their_weight() {
        assertThat(RollUp.of(List.of(part(0.4, 1), new RollUp.Part(Progress.NONE, 9)))
                        .share())
                .isEqualTo(0.4);
    }

    @Test
    void nothing_to_count_stays_nothing_to_count() {
        assertThat(RollUp.of(List.of())).isEqualTo(Progress.NONE);
        assertThat(RollUp.of(List.of(new RollUp.Part(Progress.NONE, 1)))).isEqualTo(Progress.NONE);
        assertThat(RollUp.of(List.of(part(0.7, 0)))).isEqualTo(Progress.NONE);
    }

    @Property
    void progress_is_always_within_its_bounds(@ForAll @DoubleRange(min = -1e300, max = 1e300) double share) {
        assertThat(Progress.of(share).share()).isBetween(0.0, 1.0);
    }

    @Property
    void in_whatever_order_its_parts_stand_the_whole_is_the_same_to_the_last_digit(
            @ForAll("parts") List<RollUp.Part> parts, @ForAll Random random) {
        List<RollUp.Part> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);

        assertThat(RollUp.of(shuffled)).isEqualTo(RollUp.of(parts));
    }

    @Property
    void a_whole_lies_between_the_least_and_the_most_of_its_parts(@ForAll("parts") List<RollUp.Part> parts) {
        double least = 1;
        double most = 0;
        for (RollUp.Part part : parts) {
            if (part.progress().counts() && part.weight() > 0) {
                least = Math.min(least, part.progress().share());
                most = Math.max(most, part.progress().share());
            }
        }

        Progress whole = RollUp.of(parts);

        assertThat(whole.counts()).isEqualTo(least <= most);
        if (whole.counts()) {
            assertThat(whole.share()).isBetween(least - 1e-9, most + 1e-9);
        }
    }

    @Property
    void what_the_parts_give_adds_up_to_the_whole(@ForAll("parts") List<RollUp.Part> parts) {
        double given =
                RollUp.shares(parts).stream().mapToDouble(RollUp.Share::gives).sum();

        assertThat(given).isCloseTo(Math.max(0, RollUp.of(parts).share()), within(1e-9));
    }

    @Property
    void more_done_is_never_less_progress(
            @ForAll @IntRange(min = 1, max = 500) int total, @ForAll @IntRange(max = 499) int done) {
        int within = Math.min(done, total - 1);

        assertThat(Progress.ofCount(within, total).share())
                .isLessThan(Progress.ofCount(within + 1, total).share());
    }

    @Provide
    Arbitrary<List<RollUp.Part>> parts() {
        Arbitrary<Progress> progress = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1).map(Progress::of), Arbitraries.just(Progress.NONE));
        Arbitrary<Double> weight =
                Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0.01, 1000));
        return Combinators.combine(progress, weight).as(RollUp.Part::new).list().ofMaxSize(8);
    }

    private static RollUp.Part part(double share, double weight) {
        return new RollUp.Part(Progress.of(share), weight);
    }
}
