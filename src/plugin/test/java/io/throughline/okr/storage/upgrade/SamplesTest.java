package io.throughline.okr.storage.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes a row is told that a number and a sample are missing. */
class SamplesTest {
    private static final String TOLD =
            "the rows are not those of the newest sample, %s. A changed schema has a number and a"
                    + " sample: add a class to storage.upgrade and to Schema.UPGRADES (unless the number has never gone out), let"
                    + " Company write what is new, and make the sample as CONTRIBUTING says";

    @TempDir
    private Path folder;

    static List<Samples.Sample> newest() {
        return Samples.ofSchema(Samples.present());
    }

    @ParameterizedTest
    @MethodSource("newest")
    void the_newest_sample_has_the_present_schema(Samples.Sample sample) {
        assertThat(sample.file()).as("make it as CONTRIBUTING says").isRegularFile();
        String url = sample.loaded(folder);
        String fresh = sample.engine().fresh(folder.resolve("fresh"));
        Store.at(fresh).close();

        assertThat(Catalog.of(fresh).columns())
                .as(TOLD, sample)
                .containsExactlyInAnyOrderElementsOf(Catalog.of(url).columns());
        assertThat(Catalog.of(fresh).indexes())
                .as(TOLD, sample)
                .containsExactlyInAnyOrderElementsOf(Catalog.of(url).indexes());
    }

    @ParameterizedTest
    @MethodSource("newest")
    void the_newest_sample_has_something_in_every_table(Samples.Sample sample) {
        Map<String, Map<Integer, Map<String, String>>> rows =
                Catalog.of(sample.loaded(folder)).rows();

        assertThat(rows).allSatisfy((table, stored) -> assertThat(stored)
                .as("what Company writes into %s", table)
                .isNotEmpty());
    }

    @Test
    void every_schema_has_a_sample_of_each_database() {
        for (int schema = 0; schema <= Samples.present(); schema++) {
            for (Engine engine : Engine.values()) {
                assertThat(new Samples.Sample(schema, engine).file()).isRegularFile();
            }
        }
    }

    @Test
    void upgrades_are_numbered_without_a_gap() {
        List<Integer> numbers = Store.upgrades().stream()
                .map(upgrade -> Integer.valueOf(upgrade.getModelVersion().toString()))
                .toList();

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
