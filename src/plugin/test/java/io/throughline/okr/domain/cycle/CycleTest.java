package io.throughline.okr.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.throughline.okr.domain.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-08-12");
    private static final Cycle YEAR = cycle(1, "2027-01-01", "2027-12-31", 0);
    private static final Cycle QUARTER = cycle(2, "2027-07-01", "2027-09-30", 1);

    @Test
    void on_12_august_61_percent_of_the_year_and_47_of_the_quarter_have_passed() {
        assertThat(YEAR.elapsed(TODAY)).isCloseTo(0.6137, within(0.0001));
        assertThat(QUARTER.elapsed(TODAY)).isCloseTo(0.4674, within(0.0001));
    }

    @Test
    void nothing_has_passed_before_and_all_after() {
        assertThat(YEAR.elapsed(LocalDate.parse("2026-12-31"))).isZero();
        assertThat(YEAR.begun(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(YEAR.elapsed(YEAR.ends())).isEqualTo(1);
        assertThat(YEAR.elapsed(LocalDate.parse("2030-01-01"))).isEqualTo(1);
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        assertThatThrownBy(() -> cycle(3, "2027-02-01", "2027-01-31", 0))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly("ends"));
    }

    @Test
    void the_outermost_open_one_is_the_board_of_today() {
        assertThat(new CycleTree(List.of(QUARTER, YEAR)).openOn(TODAY)).contains(YEAR);
        assertThat(new CycleTree(List.of(QUARTER, YEAR)).openOn(LocalDate.parse("2028-01-01")))
                .isEmpty();
    }

    @Test
    void a_loop_in_the_data_ends_the_way_up() {
        CycleTree tree = new CycleTree(
                List.of(cycle(1, "2027-01-01", "2027-12-31", 2), cycle(2, "2027-07-01", "2027-09-30", 1)));

        assertThat(tree.within(1, 2)).isTrue();
        assertThat(tree.within(1, 3)).isFalse();
        assertThat(tree.withAllIn(1)).hasSize(2);
    }

    private static Cycle cycle(int id, String starts, String ends, int parent) {
        return new Cycle(
                id,
                1,
                "Cycle " + id,
                Cycle.Kind.CUSTOM,
                LocalDate.parse(starts),
                LocalDate.parse(ends),
                Cycle.State.OPEN,
                parent);
    }
}
