package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.memory.MemoryStore;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** What holds in memory holds through storage: on each database the same steps end alike and leave the same behind. */
class CommandsOnDatabasesTest {
    private static final int OFTEN = 25;

    @Property(tries = 10, seed = "27", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void databases_do_what_memory_does(@ForAll("sequences") List<Step> steps) {
        databases(steps);
    }

    /** The same for as long as the long check takes. */
    @Property(tries = 100, seed = "28", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Tag("kill")
    @Tag("once")
    void for_long(@ForAll("sequences") List<Step> steps) {
        databases(steps);
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return RandomSteps.sequences(50);
    }

    private static void databases(List<Step> steps) {
        for (Engine engine : Engine.values()) {
            if (engine.here()) {
                new Least(some -> alike(some, engine)).run(steps);
            }
        }
    }

    private static void alike(List<Step> steps, Engine engine) {
        MemoryStore memory = new MemoryStore();
        try (Store store = open(engine)) {
            Watch model = Watch.in(memory, OFTEN);
            Watch real = Watch.in(store, OFTEN);
            for (Step step : steps) {
                assertThat(real.take(step)).as("on " + engine + step).isEqualTo(model.take(step));
            }
            model.end();
            real.end();
            assertThat(Said.differing(real.all(), model.all()))
                    .as("on " + engine + " | in memory")
                    .isEmpty();
        }
    }

    private static Store open(Engine engine) {
        return Store.at(
                engine == Engine.H2 ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" : engine.fresh(null));
    }
}
