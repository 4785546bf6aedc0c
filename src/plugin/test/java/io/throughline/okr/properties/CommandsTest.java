package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.memory.MemoryStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever people do in whatever order: each thing is done or refused, and all that must hold does. In memory. */
class CommandsTest {
    private static final int COMMANDS = 54;

    /** What the host tells, and who counts. */
    private static final Set<String> NEVER_REFUSED = Set.of("IssueMoves", "Recount", "Rename");

    private static final Set<String> DONE = new TreeSet<>();
    private static final Set<String> REFUSED = new TreeSet<>();

    @Property(tries = 300, seed = "27", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatever_people_do_all_that_must_hold_does(@ForAll("sequences") List<Step> steps) {
        new Least(CommandsTest::hold).run(steps);
    }

    /** The same for as long as the long check takes; without the seed it tries others each time, to go on looking. */
    @Property(tries = 6000, seed = "28", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Tag("kill")
    void for_long(@ForAll("sequences") List<Step> steps) {
        new Least(CommandsTest::hold).run(steps);
    }

    private static void hold(List<Step> steps) {
        Watch watch = Watch.in(new MemoryStore(), 20);
        for (Step step : steps) {
            Outcome outcome = watch.take(step);
            (outcome.done() ? DONE : REFUSED).add(step.what().getClass().getSimpleName());
        }
        watch.end();
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return RandomSteps.sequences(60);
    }

    /** A command that is never done, or never refused, says nothing. */
    @AfterContainer
    static void each_command_was_done_and_refused() {
        Set<String> refusable = new TreeSet<>(DONE);
        refusable.removeAll(NEVER_REFUSED);
        assertThat(DONE).hasSize(COMMANDS);
        assertThat(REFUSED).isEqualTo(refusable);
    }
}
