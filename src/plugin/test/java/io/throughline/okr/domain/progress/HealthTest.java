package io.throughline.okr.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {
    @ParameterizedTest
    @CsvSource({
        "0.61, 0.61, ON_TRACK",
        "0.51001, 0.61, ON_TRACK",
        "0.51, 0.61, AT_RISK",
        "0.36001, 0.61, AT_RISK",
        "0.36, 0.61, OFF_TRACK",
        "0, 0.09, ON_TRACK",
        "0.9, 0.1, ON_TRACK",
        "1, 1, DONE",
        "0.99, 1, ON_TRACK"
    })
    void it_is_at_risk_from_ten_points_behind_and_off_track_from_twenty_five(
            double progress, double expected, Health health) {
        assertThat(judge(Progress.of(progress), new Pace(expected, true), true)).isEqualTo(health);
    }

    @Test
    void what_adds_up_to_everything_is_done_whatever_rounding_leaves() {
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += 0.1;
        }

        assertThat(sum).isNotEqualTo(1);
        assertThat(judge(Progress.of(sum), new Pace(1, true), true)).isEqualTo(Health.DONE);
    }

    @Test
    void nothing_is_started_before_its_cycle_has_begun() {
        assertThat(judge(Progress.of(0), new Pace(0, false), true)).isEqualTo(Health.NOT_STARTED);
    }

    @Test
    void nothing_measured_and_nothing_linked_is_not_started_and_linked_but_empty_is_no_data() {
        assertThat(judge(Progress.NONE, new Pace(0.6, true), false)).isEqualTo(Health.NOT_STARTED);
        assertThat(judge(Progress.NONE, new Pace(0.6, true), true)).isEqualTo(Health.NO_DATA);
    }

    @Test
    void what_nobody_has_looked_at_for_too_long_is_never_on_track_and_no_better_for_it_otherwise() {
        Silence overdue = Silence.of(LocalDate.parse("2027-07-20"), LocalDate.parse("2027-08-12"), 14);

        assertThat(overdue).isEqualTo(new Silence(23, true));
        assertThat(Health.ON_TRACK.after(overdue)).isEqualTo(Health.AT_RISK);
        assertThat(Health.ON_TRACK.after(new Silence(23, false))).isEqualTo(Health.ON_TRACK);
        assertThat(EnumSet.complementOf(EnumSet.of(Health.ON_TRACK))).allMatch(one -> one.after(overdue) == one);
    }

    @ParameterizedTest
    @CsvSource({"14, 14, false", "15, 14, true", "366, 0, false", "-3, 14, false"})
    void a_check_in_is_overdue_with_more_days_than_are_set(int days, int overdueDays, boolean overdue) {
        LocalDate today = LocalDate.parse("2027-08-12");

        assertThat(Silence.of(today.minusDays(days), today, overdueDays))
                .isEqualTo(new Silence(Math.max(0, days), overdue));
    }

    private static Health judge(Progress progress, Pace pace, boolean started) {
        return Health.of(progress, pace, started, Health.Thresholds.DEFAULT);
    }
}
