package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
    void a_loop_is_refused_with_the_path_that_closes_it() {
        put(1, Home.NONE);
        keyResult(11, 1);
        put(2, new Home(11, 0));

        assertThatThrownBy(() -> alignment.refuseLoop(objectives.get(1), new Home(0, 2), "parentObjective"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
                    assertThat(refused.faults().get(0).field()).isEqualTo("parentObjective");
                    assertThat(refused.faults().get(0).arguments()).containsExactly("O-1 → O-2 → KR-11 → O-1");
                });
    }

    @Test
    void an_objective_is_not_aligned_to_its_own_key_result() {
        put(1, Home.NONE);
        keyResult(11, 1);

        assertThatThrownBy(() -> alignment.refuseLoop(objectives.get(1), new Home(11, 0), "parentKeyResult"))
                .isInstanceOf(Refused.class);
    }

    @Property(tries = 300)
    void whatever_is_aligned_in_whatever_order_no_loop_comes_of_it(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 8) Integer> children,
            @ForAll @Size(min = 40, max = 40) List<@IntRange(min = 1, max = 8) Integer> parents) {
        objectives.clear();
        for (int id = 1; id <= 8; id++) {
            put(id, Home.NONE);
        }
        for (int i = 0; i < children.size(); i++) {
            Home home = new Home(0, parents.get(i));
            boolean loop = reaches(parents.get(i), children.get(i));
            boolean refused = false;
            try {
                alignment.refuseLoop(objectives.get(children.get(i)), home, "parentObjective");
                put(children.get(i), home);
            } catch (Refused no) {
                refused = true;
            }
            assertThat(refused).isEqualTo(loop);
        }
    }

    /** Whether the way up from one objective comes past another; the plain definition. */
    private boolean reaches(int from, int to) {
        Set<Integer> passed = new HashSet<>();
        for (int at = from;
                at != 0 && passed.add(at);
                at = objectives.get(at).written().home().objective()) {
            if (at == to) {
                return true;
            }
        }
        return false;
    }

    private void put(int id, Home home) {
        objectives.put(id, Goals.stored(id, Goals.objective("Title", home)));
    }

    private void keyResult(int id, int objective) {
        keyResults.put(
                id, Goals.stored(id, Goals.keyResult(objective, "Title", Source.CHECK_IN, Measure.PERCENT_DONE)));
    }
}
