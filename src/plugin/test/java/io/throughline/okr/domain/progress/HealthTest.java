package io.throughline.okr.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Health judge(Progress progress, Pace pace, boolean started) {
        return Health.of(progress, pace, started, Health.Thresholds.DEFAULT);
    }
}
