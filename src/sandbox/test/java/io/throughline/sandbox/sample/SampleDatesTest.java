package io.throughline.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleDatesTest {
    @Test
    void on_any_day_58_to_67_percent_of_the_year_has_passed() {
        days().map(SampleDates::new).forEach(dates -> {
            double passed = ChronoUnit.DAYS.between(dates.yearStarts(), dates.today());
            double whole = ChronoUnit.DAYS.between(dates.yearStarts(), dates.ends(0, 12)) + 1;
            assertThat(passed / whole).as("on %s", dates.today()).isBetween(0.575, 0.675);
        });
    }

    @Test
    void on_any_day_the_third_quarter_is_running_and_at_least_four_weeks_old() {
        days().map(SampleDates::new).forEach(dates -> assertThat(dates.today())
                .isBetween(dates.starts(6).plusDays(28), dates.ends(6, 3)));
    }

    @Test
    void the_year_is_named_after_the_calendar_year_it_ends_in() {
        assertThat(new SampleDates(LocalDate.of(2026, 11, 22)).fill("{lastYear} {year} {quarter}"))
                .isEqualTo("FY26 FY27 FY27 Q3");
        assertThat(new SampleDates(LocalDate.of(2026, 8, 31)).fill("{year}")).isEqualTo("FY26");
    }

    @Test
    void what_was_done_was_done_in_the_year_and_before_today() {
        days().map(SampleDates::new).forEach(dates -> {
            for (double share : new double[] {0, 0.31, 1}) {
                LocalDate day =
                        dates.moment(share, 171).atZone(ZoneId.systemDefault()).toLocalDate();
                assertThat(day)
                        .isBetween(
                                dates.yearStarts().minusDays(2), dates.today().minusDays(1));
            }
        });
    }

    private static Stream<LocalDate> days() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        return first.datesUntil(first.plusYears(4));
    }
}
