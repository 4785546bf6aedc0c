package io.throughline.okr.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Facts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Job waiting = Job.ordered(new Job.Order("export", new Facts(), "", "mei"), NOW);
    private final Job running = waiting.taken("a", NOW);

    @Test
    void what_is_left_takes_as_long_as_what_was_done() {
        Job half = running.beating(new Job.Amount(100, 300), NOW.plusSeconds(60));

        assertThat(half.remainingSeconds(NOW.plusSeconds(60))).isEqualTo(120);
        assertThat(half.remainingSeconds(NOW.plusSeconds(120))).isEqualTo(240);
    }

    @Test
    void what_was_done_before_it_was_taken_again_says_nothing_of_its_pace() {
        Job again = running.reached("x", new Job.Amount(100, 300), NOW)
                .taken("b", NOW.plusSeconds(1_000))
                .beating(new Job.Amount(200, 300), NOW.plusSeconds(1_050));

        assertThat(again.remainingSeconds(NOW.plusSeconds(1_050))).isEqualTo(50);
    }

    @Test
    void how_long_it_takes_is_not_said_where_nobody_can() {
        assertThat(waiting.remainingSeconds(NOW)).isEqualTo(-1);
        assertThat(running.remainingSeconds(NOW.plusSeconds(9))).isEqualTo(-1);
        assertThat(running.beating(new Job.Amount(5, -1), NOW).remainingSeconds(NOW.plusSeconds(9)))
                .isEqualTo(-1);
    }

    @Test
    void a_clock_that_is_put_back_kills_nobody_and_makes_no_negative_time() {
        Job beaten = running.beating(new Job.Amount(1, 2), NOW.plusSeconds(5));
        Instant back = NOW.minusSeconds(3_600);

        assertThat(beaten.silent(MINUTE, back)).isFalse();
        assertThat(beaten.remainingSeconds(back)).isEqualTo(-1);
        assertThat(beaten.silent(MINUTE, NOW.plusSeconds(66))).isTrue();
        assertThat(beaten.silent(MINUTE, NOW.plusSeconds(65))).isFalse();
    }

    @Test
    void more_than_was_thought_is_no_time_less_than_none() {
        Job over = running.beating(new Job.Amount(400, 300), NOW.plusSeconds(60));

        assertThat(over.remainingSeconds(NOW.plusSeconds(60))).isZero();
    }
}
