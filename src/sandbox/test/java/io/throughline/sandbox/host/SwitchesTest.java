package io.throughline.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwitchesTest {
    @Test
    void a_switch_set_at_the_start_stands_and_the_others_stand_as_usual() {
        Switches switches = new Switches(Map.of(Switch.INDEX_DELAY, "100"));

        assertThat(switches.time(Switch.INDEX_DELAY)).isEqualTo(Duration.ofMillis(100));
        assertThat(switches.on(Switch.BASIC_AUTHENTICATION)).isFalse();

        switches.set(Switch.BASIC_AUTHENTICATION, "on");

        assertThat(switches.on(Switch.BASIC_AUTHENTICATION)).isTrue();
    }
}
