package io.throughline.okr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Themes;
import io.throughline.okr.storage.upgrade.Company;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.export.ImportModel;
import io.throughline.okr.usecases.export.Imported;
import io.throughline.okr.usecases.export.Source;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.ImportView;
import io.throughline.okr.view.ImportedListView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A document is brought together with what is there. */
class MergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @OnEveryDatabase
    void the_same_document_changes_nothing(Store store) throws IOException {
        Desk desk = new Desk(store);
        Company.fill(desk);
        String before = exported(desk);
        ChangeLog.Revisions revisions = store.port(ChangeLog.class).revisions();

        List<Imported> rows = new ArrayList<>();
        ImportView seen = desk.the(ImportModel.class).compare(source(before), Map.of(), rows::add, Course.ON);
        desk.the(ImportModel.class).merge(source(before), Map.of(), Course.ON);

        assertThat(rows).extracting(Imported::outcome).containsOnly(Imported.Outcome.SAME, Imported.Outcome.LEFT);
        assertThat(rows)
                .filteredOn(row -> row.outcome() == Imported.Outcome.LEFT)
                .extracting(row -> row.path().replaceAll("\\[.*", ""))
                .containsOnly(
                        "settings", "scopes", "objectives", "keyResults", "positionings", "progressPoints", "changes");
        assertThat(rows).hasSize(elements(before));
        assertThat(seen.refused()).isZero();
        assertThat(exported(desk)).isEqualTo(before);
        assertThat(store.port(ChangeLog.class).revisions()).isEqualTo(revisions);
    }

    @OnEveryDatabase
    void a_copy_that_was_changed_by_hand_changes_exactly_that(Store store) throws IOException {
        Desk desk = new Desk(store);
        Company.fill(desk);
        String before = exported(desk);
        JsonNode document = JSON.readTree(before);
        object(document, "/objectives/0").put("title", "Merchants rely on us").put("owner", "mei");
        object(document, "/keyResults/0").put("target", 99);
        ObjectNode fresh = object(document, "/objectives/2").deepCopy();
        fresh.put("id", 900).put("key", "O-900").put("title", "Made by hand").put("parentObjective", 1);
        ((ArrayNode) document.get("objectives")).add(fresh);
        object(document, "/keyNumbers/0").put("last", 900);
        ObjectNode checkIn = object(document, "/checkIns/0").deepCopy();
        checkIn.put("id", 900).put("value", 97).put("effective", "2027-08-20").put("author", "mei");
        ((ArrayNode) document.get("checkIns")).add(checkIn);

        List<Imported> rows = new ArrayList<>();
        desk.the(ImportModel.class).compare(source(document.toString()), Map.of(), rows::add, Course.ON);
        assertThat(exported(desk)).isEqualTo(before);
        ImportView view = desk.the(ImportModel.class).merge(source(document.toString()), Map.of(), Course.ON);

        assertThat(rows)
                .filteredOn(row -> row.outcome() == Imported.Outcome.CHANGED)
                .extracting(Imported::path, Imported::fields)
                .containsExactlyInAnyOrder(
                        tuple("keyNumbers[0]", List.of("last")),
                        tuple("objectives[0]", List.of("title", "owner")),
                        tuple("keyResults[0]", List.of("target")));
        assertThat(rows)
                .filteredOn(row -> row.outcome() == Imported.Outcome.ADDED)
                .extracting(Imported::name)
                .containsExactlyInAnyOrder("O-900", "");
        assertThat(list(view, "objectives").added()).isEqualTo(1);
        assertThat(list(view, "objectives").changed()).isEqualTo(1);
        Objective changed = store.port(Objectives.class).byNumbers(Set.of(1)).get(1);
        assertThat(changed.written().title()).isEqualTo("Merchants rely on us");
        assertThat(changed.version())
                .isEqualTo(JSON.readTree(before).at("/objectives/0/version").asLong() + 1);
        List<Change> log = store.port(ChangeLog.class)
                .of(Element.OBJECTIVE, changed.id(), 0, 10)
                .changes();
        assertThat(log.get(0).kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(log.get(0).author()).isEqualTo("admin");
        assertThat(log.get(0).after().text("title")).isEqualTo("Merchants rely on us");
        KeyResult counted = store.port(KeyResults.class).byNumbers(Set.of(1)).get(1);
        assertThat(counted.written().measure().target()).isEqualTo(99);
        assertThat(counted.standing().value()).isEqualTo(97);
        assertThat(desk.objective(1, 1, "The next")).isPositive();
        assertThat(store.port(Objectives.class).byNumbers(Set.of(901))).isNotEmpty();
    }

    @OnEveryDatabase
    void a_document_of_before_takes_back_what_was_changed_and_nothing_that_was_made(Store store) throws IOException {
        Desk desk = new Desk(store);
        Company.fill(desk);
        String before = exported(desk);
        JsonNode later = JSON.readTree(before);
        object(later, "/objectives/0").put("title", "Another by now");
        desk.wait(Duration.ofDays(1));
        desk.the(ImportModel.class).merge(source(later.toString()), Map.of(), Course.ON);
        int made = desk.objective(1, 1, "Made since");

        desk.the(ImportModel.class).merge(source(before), Map.of(), Course.ON);

        assertThat(store.port(Objectives.class)
                        .byNumbers(Set.of(1))
                        .get(1)
                        .written()
                        .title())
                .isEqualTo("Merchants trust us");
        assertThat(store.port(Objectives.class).byId(made)).isPresent();
    }

    @OnEveryDatabase
    void into_another_store_everything_comes_and_comes_only_once(Store store) throws IOException {
        String document;
        try (Store other = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
            Desk there = new Desk(other);
            Company.fill(there);
            document = exported(there).replace("\"O-", "\"O-7").replace("\"KR-", "\"KR-7");
        }
        JsonNode wanted = JSON.readTree(document);
        object(wanted, "/keyNumbers/0").put("last", 799);
        object(wanted, "/keyNumbers/1").put("last", 799);
        Desk desk = new Desk(store);
        desk.objective(desk.unit("Here", 0), desk.cycle("2030", "2030-01-01", "2030-12-31", 0), "Ours");

        ImportView view =
                desk.the(ImportModel.class).merge(source(wanted.toString()), Map.of("mei", "otto"), Course.ON);
        String once = exported(desk);
        List<Imported> rows = new ArrayList<>();
        desk.the(ImportModel.class).compare(source(wanted.toString()), Map.of("mei", "otto"), rows::add, Course.ON);
        desk.the(ImportModel.class).merge(source(wanted.toString()), Map.of("mei", "otto"), Course.ON);

        assertThat(list(view, "objectives").added()).isPositive();
        assertThat(list(view, "comments").added())
                .isEqualTo(wanted.get("comments").size());
        assertThat(list(view, "kpiValues").added())
                .isEqualTo(wanted.get("kpiValues").size());
        assertThat(rows).extracting(Imported::outcome).containsOnly(Imported.Outcome.SAME, Imported.Outcome.LEFT);
        assertThat(exported(desk)).isEqualTo(once).doesNotContain("\"mei\"");
    }

    @Test
    void what_does_not_fit_is_refused_with_every_place_and_nothing_is_written() throws IOException {
        try (Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
            Desk desk = new Desk(store);
            Company.fill(desk);
            JsonNode document = JSON.readTree(exported(desk));
            int trashed =
                    store.port(Objectives.class).byNumbers(Set.of(3)).get(3).id();
            desk.the(TrashObjective.class).trash(trashed);
            desk.the(ChangeCycleState.class).change(2, new StateDraft("closed", ""));
            String before = exported(desk);
            object(document, "/objectives/0").put("created", "2027-01-01T00:00:00Z");
            object(document, "/objectives/1").put("title", "In a cycle that is closed");
            object(document, "/customFields/1").put("on", "key-results");

            assertThatThrownBy(
                            () -> desk.the(ImportModel.class).merge(source(document.toString()), Map.of(), Course.ON))
                    .hasMessageContaining("objectives[0].key")
                    .hasMessageContaining("okr.merge.another")
                    .hasMessageContaining("objectives[1]")
                    .hasMessageContaining("okr.refused.cycle-closed")
                    .hasMessageContaining("objectives[2].key")
                    .hasMessageContaining("okr.merge.trash")
                    .hasMessageContaining("customFields[1].on")
                    .hasMessageContaining("okr.merge.fixed");
            assertThat(exported(desk)).isEqualTo(before);
        }
    }

    @Test
    void what_is_right_by_itself_and_wrong_together_is_refused() throws IOException {
        try (Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
            Desk desk = new Desk(store);
            int unit = desk.unit("Unit", 0);
            int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
            int one = desk.objective(unit, cycle, "One");
            int two = desk.objective(unit, cycle, "Two");
            JsonNode apart = JSON.readTree(exported(desk));
            desk.the(Contribute.class).contribute(one, new Contribute.Draft(0, two, 1));
            String before = exported(desk);
            object(apart, "/objectives/1").put("parentObjective", 1);

            List<Imported> rows = new ArrayList<>();
            desk.the(ImportModel.class).compare(source(apart.toString()), Map.of(), rows::add, Course.ON);

            assertThat(rows)
                    .filteredOn(row -> row.outcome() == Imported.Outcome.REFUSED)
                    .extracting(row -> row.faults().get(0).messageKey())
                    .containsOnly("okr.refused.loop")
                    .isNotEmpty();
            assertThatThrownBy(() -> desk.the(ImportModel.class).merge(source(apart.toString()), Map.of(), Course.ON))
                    .hasMessageContaining("okr.refused.loop");
            assertThat(exported(desk)).isEqualTo(before);
        }
    }

    @Test
    void a_key_result_here_keeps_its_days_within_those_of_its_objective() throws IOException {
        try (Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
            Desk desk = new Desk(store);
            int unit = desk.unit("Unit", 0);
            int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
            int objective = desk.objective(unit, cycle, "One");
            String without = exported(desk);
            desk.keyResult(objective, "Late", 0, 10, 1);
            JsonNode late = JSON.readTree(exported(desk));
            object(late, "/keyResults/0").put("due", "2027-12-01");
            desk.the(ImportModel.class).merge(source(late.toString()), Map.of(), Course.ON);
            JsonNode shorter = JSON.readTree(without);
            object(shorter, "/objectives/0").put("due", "2027-06-30");

            assertThatThrownBy(() -> desk.the(ImportModel.class).merge(source(shorter.toString()), Map.of(), Course.ON))
                    .hasMessageContaining("KR-1");
        }
    }

    @Test
    void more_than_can_be_held_is_refused() throws IOException {
        try (Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
            Desk desk = new Desk(store);
            Company.fill(desk);
            String document = exported(desk);
            JsonMerges merges = new JsonMerges(
                    store.port(Rows.class),
                    store.port(StoredSettings.class),
                    store.port(Themes.class),
                    desk.the(Sayings.class),
                    desk.the(Rewriting.class),
                    store.port(Writes.class),
                    store.port(ChangeLog.class),
                    Clock.systemUTC(),
                    20);

            assertThatThrownBy(() ->
                            merges.merge(source(document), UnaryOperator.identity(), "admin", Course.ON, done -> {}))
                    .hasMessageContaining("okr.merge.too-large");
            assertThatThrownBy(() -> merges.merge(
                            source(document.substring(0, document.indexOf(",\"keyNumbers\"")) + "}"),
                            UnaryOperator.identity(),
                            "admin",
                            Course.ON,
                            done -> {}))
                    .hasMessageContaining("okr.merge.too-much");
        }
    }

    private static ImportedListView list(ImportView view, String name) {
        return view.lists().stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int elements(String document) throws IOException {
        int elements = 1;
        for (JsonNode list : JSON.readTree(document)) {
            elements += list.isArray() ? list.size() : 0;
        }
        return elements;
    }

    private static ObjectNode object(JsonNode document, String path) {
        return (ObjectNode) document.at(path);
    }

    private static Source source(String document) {
        return () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String exported(Desk desk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.the(ExportModel.class).export().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
