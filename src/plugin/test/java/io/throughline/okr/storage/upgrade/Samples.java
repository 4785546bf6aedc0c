package io.throughline.okr.storage.upgrade;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import io.throughline.okr.store.Dump;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What every schema there has been left in a database of each kind. */
final class Samples {
    private static final Path FOLDER =
            Path.of(System.getProperty("throughline.house"), "src", "plugin", "test", "resources", "schema");

    private Samples() {}

    /** One of them. */
    record Sample(int schema, Engine engine) {
        Path file() {
            return FOLDER.resolve(schema + "-" + engine.name().toLowerCase(Locale.ROOT) + ".sql");
        }

        /** Loads it into an empty database. Returns the address. */
        String loaded(Path folder) {
            String url = engine.fresh(folder);
            try {
                Dump.load(Files.readAllLines(file()), url);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return url;
        }

        @Override
        public String toString() {
            return "schema " + schema + " on " + engine.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number of the present schema: that of the last upgrade. */
    static int present() {
        List<ActiveObjectsUpgradeTask> upgrades = Store.upgrades();
        return Integer.parseInt(
                upgrades.get(upgrades.size() - 1).getModelVersion().toString());
    }

    /** One for each schema and each database there is to test on. */
    static List<Sample> all() {
        return IntStream.rangeClosed(0, present())
                .boxed()
                .flatMap(schema ->
                        Arrays.stream(Engine.values()).filter(Engine::here).map(engine -> new Sample(schema, engine)))
                .toList();
    }

    static List<Sample> ofSchema(int schema) {
        return all().stream().filter(sample -> sample.schema() == schema).toList();
    }
}
