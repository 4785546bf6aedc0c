package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.progress.Grade;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LifeTest {
    private static final Grade GRADE = new Grade(0.7, "", "mei", Instant.EPOCH);

    /** The table as it stands in docs/rest.md, but for grades. */
    private static final Map<State, Set<State>> SAID = new EnumMap<>(Map.of(
            State.DRAFT, Set.of(State.REVIEW, State.ACTIVE),
            State.REVIEW, Set.of(State.DRAFT, State.ACTIVE),
            State.ACTIVE, Set.of(State.CLOSED),
            State.CLOSED, Set.of(State.ACTIVE),
            State.GRADED, Set.of()));

    /** What somebody may try. */
    enum Attempt {
        DRAFT,
        REVIEW,
        ACTIVE,
        CLOSED,
        GRADED,
        GRADE,
        UNGRADE
    }

    @Property
    void no_sequence_of_attempts_leaves_the_table(
            @ForAll @Size(max = 30) List<Attempt> attempts, @ForAll boolean planned, @ForAll boolean frozen) {
        Objective objective = Goals.stored(1, Goals.objective("Trust", Home.NONE));
        for (Attempt attempt : attempts) {
            State before = objective.written().state();
            long version = objective.version();
            boolean may = may(attempt, before, planned, frozen);
            try {
                objective = tried(attempt, objective, planned, frozen);
                assertThat(may).as(before + " " + attempt).isTrue();
                assertThat(objective.version()).isEqualTo(version + 1);
            } catch (Refused refused) {
                assertThat(may).as(before + " " + attempt).isFalse();
                assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
            }
            assertThat(objective.judgement().grade().isPresent())
                    .as("graded is what has a grade")
                    .isEqualTo(objective.written().state() == State.GRADED);
        }
    }

    @Test
    void what_is_active_goes_back_to_a_draft_while_its_cycle_is_planned() {
        Objective active = Goals.stored(1, Goals.objective("Trust", Home.NONE));

        assertThat(active.inState(State.DRAFT, true).written().state()).isEqualTo(State.DRAFT);
        assertThatThrownBy(() -> active.inState(State.DRAFT, false))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::messageKey)
                        .containsExactly("okr.refused.state"));
    }

    @Test
    void a_key_result_is_graded_once_its_objective_is_over() {
        Objective active = Goals.stored(1, Goals.objective("Trust", Home.NONE));
        KeyResult keyResult = Goals.stored(7, Goals.keyResult(1, "Raise it", Source.CHECK_IN, Measure.PERCENT_DONE));

        assertThatThrownBy(() -> keyResult.graded(GRADE, active, false)).isInstanceOf(Refused.class);
        assertThat(keyResult
                        .graded(GRADE, active.inState(State.CLOSED, false), false)
                        .judgement()
                        .grade())
                .contains(GRADE);
    }

    private static boolean may(Attempt attempt, State before, boolean planned, boolean frozen) {
        return switch (attempt) {
            case GRADE -> before == State.CLOSED || before == State.GRADED || (frozen && before == State.ACTIVE);
            case UNGRADE -> true;
            case DRAFT -> SAID.get(before).contains(State.DRAFT) || (before == State.ACTIVE && planned);
            default -> SAID.get(before).contains(State.valueOf(attempt.name()));
        };
    }

    private static Objective tried(Attempt attempt, Objective objective, boolean planned, boolean frozen) {
        return switch (attempt) {
            case GRADE -> objective.graded(GRADE, frozen);
            case UNGRADE -> objective.ungraded();
            default -> objective.inState(State.valueOf(attempt.name()), planned);
        };
    }
}
