package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private final Map<Integer, Objective> objectives = new HashMap<>();
    private final Map<Integer, KeyResult> keyResults = new HashMap<>();
    private final Alignment alignment =
            new Alignment(id -> Optional.ofNullable(objectives.get(id)), id -> Optional.ofNullable(keyResults.get(id)));

    @Test
    void the_way_up_names_each_key_result_and_objective() {
        put(1, Home.NONE);
        keyResult(11, 1);
        put(2, new Home(11, 0));
        put(3, new Home(0, 2));

        assertThat(alignment.upwards(objectives.get(3).written().home()))
                .extracting(Alignment.Step::key)
                .containsExactly("O-2", "KR-11", "O-1");
    }

    @Test
    void a_loop_in_the_data_ends_the_way_up() {
        put(1, new Home(0, 2));
        put(2, new Home(0, 1));

        assertThat(alignment.upwards(objectives.get(1).written().home()))
                .extracting(Alignment.Step::key)
                .containsExactly("O-2", "O-1");
    }

    private void put(int id, Home home) {
        objectives.put(id, Goals.stored(id, Goals.objective("Title", home)));
    }

    private void keyResult(int id, int objective) {
        keyResults.put(
                id, Goals.stored(id, Goals.keyResult(objective, "Title", Source.CHECK_IN, Measure.PERCENT_DONE)));
    }
}
