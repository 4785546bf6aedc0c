package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.export.ImportModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever a company did: what is exported of it makes the same company of an empty store. */
class CopiesTest {
    @Property(tries = 10, seed = "29", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_copy_is_the_same_to_the_byte(@ForAll("sequences") List<Step> steps) throws IOException {
        copied(steps);
    }

    /** The same for as long as the long check takes. */
    @Property(tries = 200, seed = "30", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Tag("kill")
    @Tag("once")
    void for_long(@ForAll("sequences") List<Step> steps) throws IOException {
        copied(steps);
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return RandomSteps.sequences(60);
    }

    private static void copied(List<Step> steps) throws IOException {
        try (Store store = empty();
                Store other = empty()) {
            Company company = new Company(store.ports());
            steps.forEach(company::doing);
            company.desk().as("admin");
            String document = exported(company.desk());
            Desk copy = new Desk(other);

            copy.the(ImportModel.class)
                    .run(
                            () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                            Map.of(),
                            Course.ON);

            assertThat(exported(copy)).as("after " + steps).isEqualTo(document);
        }
    }

    private static Store empty() {
        return Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private static String exported(Desk desk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.the(ExportModel.class).export().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
