package io.throughline.okr.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private static final Cycle SUMMER = cycle("2027-07-01", "2027-09-30");
    private static final Cycle AUTUMN = cycle("2027-10-01", "2027-12-31");
    private static final Cycle OCTOBER = cycle("2027-10-01", "2027-10-31");

    @Test
    void days_keep_their_distance_from_the_first_and_the_last_stays_the_last() {
        Shift shift = new Shift(SUMMER, AUTUMN);

        assertThat(shift.day(LocalDate.parse("2027-07-01"))).isEqualTo("2027-10-01");
        assertThat(shift.day(LocalDate.parse("2027-08-15"))).isEqualTo("2027-11-15");
        assertThat(shift.day(LocalDate.parse("2027-09-30"))).isEqualTo("2027-12-31");
        assertThat(new Shift(OCTOBER, AUTUMN).day(LocalDate.parse("2027-10-31")))
                .isEqualTo("2027-12-31");
    }

    @Test
    void what_would_come_after_the_last_day_comes_on_it() {
        assertThat(new Shift(SUMMER, OCTOBER).day(LocalDate.parse("2027-08-15")))
                .isEqualTo("2027-10-31");
    }

    @Property
    void every_day_lies_in_the_cycle_it_goes_to_and_none_overtakes_another(
            @ForAll @IntRange(min = -20, max = 120) int one, @ForAll @IntRange(min = 0, max = 60) int later) {
        for (Cycle to : new Cycle[] {AUTUMN, OCTOBER, SUMMER}) {
            Shift shift = new Shift(SUMMER, to);
            LocalDate first = shift.day(SUMMER.starts().plusDays(one));
            LocalDate second = shift.day(SUMMER.starts().plusDays((long) one + later));

            assertThat(to.holds(first)).isTrue();
            assertThat(to.holds(second)).isTrue();
            assertThat(second).isAfterOrEqualTo(first);
        }
    }

    private static Cycle cycle(String starts, String ends) {
        return new Cycle(
                1, 1, "C", Cycle.Kind.CUSTOM, LocalDate.parse(starts), LocalDate.parse(ends), Cycle.State.OPEN, 0);
    }
}
