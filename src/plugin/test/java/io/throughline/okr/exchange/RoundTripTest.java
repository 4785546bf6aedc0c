package io.throughline.okr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.storage.upgrade.Company;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.export.ImportModel;
import io.throughline.okr.usecases.export.Imported;
import io.throughline.okr.usecases.export.Source;
import io.throughline.okr.view.ImportView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is written of one store is read into another. */
class RoundTripTest {
    @OnEveryDatabase
    void of_an_empty_store_an_import_makes_what_was_exported_to_the_byte(Store store) throws IOException {
        String document = document();
        Desk desk = new Desk(store);
        String epoch = store.port(ChangeLog.class).revisions().epoch();

        ImportView view = desk.the(ImportModel.class).run(source(document), Map.of(), Course.ON);

        assertThat(exported(desk)).isEqualTo(document);
        assertThat(view.refused()).isZero();
        assertThat(store.port(ChangeLog.class).revisions().epoch()).isNotEqualTo(epoch);
    }

    @OnEveryDatabase
    void what_is_made_after_an_import_takes_nothing_of_what_is_gone(Store store) throws IOException {
        String document = document();
        Desk desk = new Desk(store);
        desk.the(ImportModel.class).run(source(document), Map.of(), Course.ON);
        JsonNode before = new ObjectMapper().readTree(document);

        int unit = desk.unit("New", 0);
        int cycle = desk.cycle("2031", "2031-01-01", "2031-12-31", 0);
        int objective = desk.objective(unit, cycle, "Another");

        JsonNode after = new ObjectMapper().readTree(exported(desk));
        assertThat(after.get("objectives")).hasSize(before.get("objectives").size() + 1);
        assertThat(store.port(Objectives.class)
                        .byId(objective)
                        .orElseThrow()
                        .origin()
                        .number())
                .isEqualTo(before.at("/keyNumbers/0/last").asInt() + 1);
        assertThat(after.at("/objectives/" + (after.get("objectives").size() - 1) + "/id")
                        .asInt())
                .isGreaterThan(
                        before.at("/objectives/" + (before.get("objectives").size() - 1) + "/id")
                                .asInt());
    }

    @OnEveryDatabase
    void into_a_used_store_everything_comes_anew_with_keys_that_go_on(Store store) throws IOException {
        String document = document();
        Desk desk = new Desk(store);
        Company.fill(desk);
        JsonNode one = new ObjectMapper().readTree(exported(desk));

        String without = document.replaceAll("\"customFields\":\\[.*?\\],\"kpis\"", "\"customFields\":[],\"kpis\"")
                .replaceAll("\"customValues\":\\[.*?\\],\"progressPoints\"", "\"customValues\":[],\"progressPoints\"");
        ImportView view = desk.the(ImportModel.class).run(source(without), Map.of("mei", "otto"), Course.ON);

        JsonNode both = new ObjectMapper().readTree(exported(desk));
        assertThat(view.lists()).isNotEmpty();
        for (String list : List.of("orgUnits", "cycles", "objectives", "keyResults", "checkIns", "changes")) {
            assertThat(both.get(list)).as(list).hasSize(2 * one.get(list).size());
        }
        assertThat(both.get("objectives").findValuesAsText("key")).doesNotHaveDuplicates();
        assertThat(both.at("/keyNumbers/0/last").asInt())
                .isEqualTo(2 * one.at("/keyNumbers/0/last").asInt());
        assertThat(both.get("themes")).hasSameSizeAs(one.get("themes"));
    }

    @OnEveryDatabase
    void a_document_that_is_wrong_somewhere_writes_nothing_and_every_place_is_named(Store store) throws IOException {
        String document = document();
        Desk desk = new Desk(store);
        JsonNode wrong = new ObjectMapper().readTree(document);
        object(wrong, "/objectives/0").put("weight", -1).put("starts", "1999-01-01");
        object(wrong, "/keyResults/1").put("objective", 9999);
        object(wrong, "/cycles/0").putNull("name");
        object(wrong, "/checkIns/0").put("confidence", "high").put("more", true);
        String before = exported(desk);

        assertThatThrownBy(() -> desk.the(ImportModel.class).run(source(wrong.toString()), Map.of(), Course.ON))
                .hasMessageContaining("objectives[0].weight")
                .hasMessageContaining("keyResults[1].objective")
                .hasMessageContaining("cycles[0].name")
                .hasMessageContaining("checkIns[0].confidence")
                .hasMessageContaining("checkIns[0].more");
        assertThat(exported(desk)).isEqualTo(before);
    }

    @OnEveryDatabase
    void a_preview_tells_of_every_row_and_writes_nothing(Store store) throws IOException {
        String document = document();
        Desk desk = new Desk(store);
        String before = exported(desk);
        JsonNode model = new ObjectMapper().readTree(document);
        object(model, "/objectives/0").put("title", "");
        List<Imported> rows = new ArrayList<>();

        ImportView view = desk.the(ImportModel.class).preview(source(model.toString()), Map.of(), rows::add, Course.ON);

        int elements = 1;
        for (JsonNode list : model) {
            elements += list.isArray() ? list.size() : 0;
        }
        assertThat(rows).hasSize(elements);
        assertThat(rows)
                .filteredOn(row -> row.outcome() == Imported.Outcome.REFUSED)
                .extracting(Imported::path)
                .containsExactly("objectives[0]");
        assertThat(view.refused()).isEqualTo(1);
        assertThat(exported(desk)).isEqualTo(before);
    }

    @OnEveryDatabase
    void an_import_that_breaks_off_at_whatever_statement_leaves_nothing(Store store) throws IOException {
        String document = document();
        Desk desk = new Desk(store);
        String before = exported(desk);
        long first = store.statements();
        desk.the(ImportModel.class).preview(source(document), Map.of(), row -> {}, Course.ON);
        long reading = store.statements() - first;
        boolean done = false;
        int broken = 0;
        for (long more = reading + 3; !done; more += 11) {
            store.breakAfter(more);
            done = imports(desk, document);
            store.breakAfter(Long.MAX_VALUE);
            assertThat(exported(desk)).as("after " + more).isEqualTo(done ? document : before);
            broken++;
        }
        assertThat(broken).isGreaterThan(5);
    }

    private static boolean imports(Desk desk, String document) {
        try {
            desk.the(ImportModel.class).run(source(document), Map.of(), Course.ON);
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private static ObjectNode object(JsonNode document, String path) {
        return (ObjectNode) document.at(path);
    }

    private static Source source(String document) {
        return () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String document() throws IOException {
        try (Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
            Desk desk = new Desk(store);
            Company.fill(desk);
            return exported(desk);
        }
    }

    private static String exported(Desk desk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.the(ExportModel.class).export().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
