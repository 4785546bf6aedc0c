package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    private static final Days YEAR = new Days(day("2027-01-01"), day("2027-12-31"));
    private static final Measure WAY = new Measure(
            Measure.Kind.NUMBER_UP,
            0,
            100,
            0,
            0,
            "",
            List.of(new Measure.Checkpoint(day("2027-07-01"), 20), new Measure.Checkpoint(day("2027-07-11"), 60)));

    @Test
    void what_is_not_said_is_that_around_it() {
        assertThat(YEAR.of(Span.WHOLE_CYCLE)).isEqualTo(YEAR);
        assertThat(YEAR.of(span("2027-03-01", ""))).isEqualTo(new Days(day("2027-03-01"), day("2027-12-31")));
        assertThat(YEAR.of(span("", "2027-06-30"))).isEqualTo(new Days(day("2027-01-01"), day("2027-06-30")));
    }

    @Test
    void each_day_that_lies_outside_is_said() {
        Faults faults = new Faults();
        YEAR.requireHold(span("2026-12-31", "2028-01-01"), faults);

        Refused refused = Assertions.catchThrowableOfType(Refused.class, faults::refuse);

        assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly("starts", "due");
        assertThat(YEAR.hold(span("2027-01-01", "2027-12-31"))).isTrue();
        assertThat(YEAR.hold(span("2027-01-01", "2028-01-01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 0",
        "2027-01-01, 0",
        "2027-07-01, 0.2",
        "2027-07-06, 0.4",
        "2027-07-11, 0.6",
        "2027-12-31, 1",
        "2028-03-01, 1"
    })
    void with_checkpoints_the_way_goes_straight_from_one_to_the_next(String today, double expected) {
        assertThat(YEAR.pace(WAY, day(today)).expected()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void without_checkpoints_time_alone_says_what_is_expected() {
        Measure measure = Measure.number(Measure.Kind.NUMBER_DOWN, 9, 2, 0, "");

        assertThat(new Days(day("2027-07-01"), day("2027-07-10"))
                        .pace(measure, day("2027-07-03"))
                        .expected())
                .isCloseTo(0.3, within(1e-9));
    }

    @Test
    void what_is_to_be_kept_is_expected_in_full_from_the_first_day_on() {
        Measure kept = Measure.number(Measure.Kind.KEEP_ABOVE, 90, 99, 0, "%");

        assertThat(YEAR.pace(kept, day("2026-12-31")).expected()).isZero();
        assertThat(YEAR.pace(kept, day("2027-01-01")).expected()).isEqualTo(1);
    }

    private static Span span(String starts, String due) {
        return new Span(
                Optional.of(starts).filter(text -> !text.isEmpty()).map(DaysTest::day),
                Optional.of(due).filter(text -> !text.isEmpty()).map(DaysTest::day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
