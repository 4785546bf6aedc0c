package io.throughline.okr.storage.upgrade;

import io.throughline.okr.store.Dump;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes the sample of the present schema; no test, so it runs only when it is named. CONTRIBUTING tells how. Samples of
 * schemas that went out are never made again: what is in them was written by the code of their time.
 */
class MakeSample {
    @ParameterizedTest
    @MethodSource("present")
    void of_the_present_schema(Samples.Sample sample, @TempDir Path folder) throws IOException {
        String url = sample.engine().fresh(folder);
        try (Store store = Store.at(url)) {
            Company.fill(new Desk(store));
        }
        Files.write(sample.file(), Dump.of(url));
    }

    static Iterable<Samples.Sample> present() {
        return Samples.ofSchema(Samples.present());
    }
}
