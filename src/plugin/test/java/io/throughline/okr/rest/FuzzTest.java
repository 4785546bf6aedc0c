package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Requests at random, as several people. Whatever is asked: nothing breaks, no answer tells of the inside, whoever is refused has
 * written nothing, and no request takes more statements than {@link Bounds} says.
 */
class FuzzTest {
    /** In one company; it grows meanwhile. */
    private static final int EACH = 2_500;

    /** On each of three databases: more than a hundred thousand requests. */
    private static final int COMPANIES = Integer.getInteger("throughline.companies", 14);

    private static final double FINE = 0.4;

    /** Where to look at something again: seed and number of requests. */
    private static final String AGAIN = System.getProperty("throughline.fuzz", "1:" + EACH);

    @TempDir
    private Path folder;

    private final Map<String, Fuzz.Tally> tallies = new TreeMap<>();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void random_requests_break_nothing(Engine engine) {
        assumeThat(engine.here()).isTrue();
        String[] seedAndRequests = AGAIN.split(":");
        ask(engine, Long.parseLong(seedAndRequests[0]), Integer.parseInt(seedAndRequests[1]));
    }

    @Tag("kill")
    @Tag("once")
    @ParameterizedTest
    @EnumSource(Engine.class)
    void nor_do_a_hundred_thousand(Engine engine) {
        assumeThat(engine.here()).isTrue();
        for (int seed = 2; seed < 2 + COMPANIES; seed++) {
            ask(engine, seed, EACH);
        }
        Set<String> never = new TreeSet<>();
        tallies.forEach((operation, tally) -> {
            System.out.printf("%-55s %s%n", operation, tally);
            if (tally.done == 0) {
                never.add(operation);
            }
        });
        assertThat(never).as("what was never answered 2xx").isEmpty();
    }

    private void ask(Engine engine, long seed, int requests) {
        try (Fuzz fuzz = new Fuzz(store(engine, seed), seed).run(requests)) {
            System.out.println("On " + engine + ", " + fuzz);
            fuzz.tallies().forEach((operation, tally) -> tallies.computeIfAbsent(operation, any -> new Fuzz.Tally())
                    .add(tally));
            assertThat(fuzz.wrong()).isEmpty();
            assertThat(fuzz.fine()).as(fuzz.toString()).isGreaterThan(FINE);
        }
    }

    /** What is asked here is not whether a commit is on the disk. */
    private Store store(Engine engine, long seed) {
        return engine == Engine.H2 ? Api.inMemory() : Store.at(engine.fresh(folder.resolve(Long.toString(seed))));
    }
}
