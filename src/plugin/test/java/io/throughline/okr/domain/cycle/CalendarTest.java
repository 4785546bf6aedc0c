package io.throughline.okr.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-08-12");
    private static final Calendar JULY = new Calendar(7, DayOfWeek.SUNDAY);

    @Test
    void a_fiscal_year_has_the_number_of_the_year_it_ends_in() {
        assertThat(Calendar.DEFAULT.holding(Cycle.Kind.QUARTER, TODAY))
                .isEqualTo(named("FY27 Q3", "2027-07-01", "2027-09-30"));
        assertThat(JULY.holding(Cycle.Kind.YEAR, TODAY)).isEqualTo(named("FY28", "2027-07-01", "2028-06-30"));
        assertThat(JULY.holding(Cycle.Kind.HALF, LocalDate.parse("2028-02-29")))
                .isEqualTo(named("FY28 H2", "2028-01-01", "2028-06-30"));
    }

    @Test
    void the_next_one_is_the_first_that_is_not_there_yet() {
        Cycle third = cycle("2027-07-01", "2027-09-30", Cycle.Kind.QUARTER);
        Cycle fourth = cycle("2027-10-01", "2027-12-31", Cycle.Kind.QUARTER);

        assertThat(Calendar.DEFAULT.next(Cycle.Kind.QUARTER, TODAY, List.of()).name())
                .isEqualTo("FY27 Q3");
        assertThat(Calendar.DEFAULT.next(Cycle.Kind.QUARTER, TODAY, List.of(third, fourth)))
                .isEqualTo(named("FY28 Q1", "2028-01-01", "2028-03-31"));
        assertThat(Calendar.DEFAULT.next(Cycle.Kind.HALF, TODAY, List.of(third)).name())
                .isEqualTo("FY27 H2");
    }

    @Test
    void a_week_begins_where_the_company_says() {
        assertThat(Calendar.DEFAULT.week(TODAY)).isEqualTo(LocalDate.parse("2027-08-09"));
        assertThat(JULY.week(TODAY)).isEqualTo(LocalDate.parse("2027-08-08"));
    }

    @Test
    void a_custom_span_is_in_no_calendar() {
        assertThatThrownBy(() -> Calendar.DEFAULT.holding(Cycle.Kind.CUSTOM, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void the_quarters_of_any_calendar_follow_one_another_without_a_gap(
            @ForAll @IntRange(min = 1, max = 12) int firstMonth, @ForAll @IntRange(max = 20_000) int days) {
        Calendar calendar = new Calendar(firstMonth, DayOfWeek.MONDAY);
        LocalDate day = LocalDate.parse("2000-01-01").plusDays(days);
        Calendar.Named now = calendar.holding(Cycle.Kind.QUARTER, day);
        Calendar.Named year = calendar.holding(Cycle.Kind.YEAR, day);

        assertThat(day).isBetween(now.starts(), now.ends());
        assertThat(now.starts()).isBetween(year.starts(), year.ends());
        assertThat(now.ends()).isBetween(year.starts(), year.ends());
        assertThat(calendar.holding(Cycle.Kind.QUARTER, now.ends().plusDays(1)).starts())
                .isEqualTo(now.ends().plusDays(1));
    }

    private static Calendar.Named named(String name, String starts, String ends) {
        return new Calendar.Named(name, LocalDate.parse(starts), LocalDate.parse(ends));
    }

    private static Cycle cycle(String starts, String ends, Cycle.Kind kind) {
        return new Cycle(1, 1, "Any", kind, LocalDate.parse(starts), LocalDate.parse(ends), Cycle.State.OPEN, 0);
    }
}
