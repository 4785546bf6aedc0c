package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.export.ImportModel;
import io.throughline.okr.usecases.export.Imported;
import io.throughline.okr.usecases.export.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import net.jqwik.api.statistics.Statistics;

/** Whatever a company did: its own document changes nothing of it, and one of before leaves it as it must be, or is refused. */
class MergesTest {
    private static final int SINCE = 8;

    @Property(tries = 6, seed = "33", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void what_was_merged_holds_together(@ForAll("sequences") List<Step> steps) throws IOException {
        merged(steps);
        Statistics.label("a document of before").coverage(how -> how.check(true).count(count -> count > 0));
    }

    /** The same for as long as the long check takes. */
    @Property(tries = 100, seed = "34", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Tag("kill")
    @Tag("once")
    void for_long(@ForAll("sequences") List<Step> steps) throws IOException {
        merged(steps);
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return RandomSteps.sequences(60);
    }

    private static void merged(List<Step> steps) throws IOException {
        for (Engine engine : List.of(Engine.H2, Engine.POSTGRES)) {
            if (engine.here()) {
                merged(steps, engine);
            }
        }
    }

    private static void merged(List<Step> steps, Engine engine) throws IOException {
        try (Store store = open(engine)) {
            Company company = new Company(store.ports());
            // What goes on for long seldom fits any more: a key lies in the trash, a cycle is closed.
            int then = Math.max(0, steps.size() - SINCE);
            steps.subList(0, then).forEach(company::doing);
            String before = exported(company);
            steps.subList(then, steps.size()).forEach(company::doing);
            nothing(company, exported(company), steps);
            boolean taken = merges(company, before);
            Statistics.label("a document of before").collect(taken);
            if (taken) {
                holds(company);
                nothing(company, before, steps);
            }
        }
    }

    private static void nothing(Company company, String document, List<Step> steps) throws IOException {
        String now = exported(company);
        ChangeLog.Revisions revisions = company.port(ChangeLog.class).revisions();
        List<Imported> rows = new ArrayList<>();
        company.desk().the(ImportModel.class).compare(source(document), Map.of(), rows::add, Course.ON);
        assertThat(rows)
                .as("after " + steps)
                .extracting(Imported::outcome)
                .containsOnly(Imported.Outcome.SAME, Imported.Outcome.LEFT);
        assertThat(merges(company, document)).isTrue();
        assertThat(exported(company)).as("after " + steps).isEqualTo(now);
        assertThat(company.port(ChangeLog.class).revisions()).isEqualTo(revisions);
    }

    /** Whether it was taken; what was refused has left nothing. */
    private static boolean merges(Company company, String document) throws IOException {
        String now = exported(company);
        try {
            company.desk().the(ImportModel.class).merge(source(document), Map.of(), Course.ON);
            return true;
        } catch (Refused refused) {
            assertThat(exported(company)).isEqualTo(now);
            return false;
        }
    }

    private static void holds(Company company) {
        company.ledger().follow();
        Structure.holds(company);
        Recounted.holds(company);
        assertThat(Said.differing(Said.plain(company.ledger().replayed()), Said.plain(Said.now(company))))
                .as("what the log says, replayed | what the rows say")
                .isEmpty();
    }

    private static Source source(String document) {
        return () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String exported(Company company) throws IOException {
        company.desk().as("admin");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        company.desk().the(ExportModel.class).export().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Store open(Engine engine) {
        return Store.at(
                engine == Engine.H2 ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" : engine.fresh(null));
    }
}
