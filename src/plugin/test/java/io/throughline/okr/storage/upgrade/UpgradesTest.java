package io.throughline.okr.storage.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Replay;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.cycle.ListCycles;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every schema left in a database, opened by the present code as the hosts open it. */
class UpgradesTest {
    /** What is left of schema 0 and no longer looked at: columns and tables are never taken away. */
    private static final Set<String> LEFT_BEHIND = Set.of("CHECK_IN.COMMENTED", "STATEMENT");

    @TempDir
    private Path folder;

    static List<Samples.Sample> all() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_that_was_stored_is_lost(Samples.Sample sample) {
        String url = sample.loaded(folder);
        Map<String, Map<Integer, Map<String, String>>> before = Catalog.of(url).rows();

        Store.at(url).close();

        Map<String, Map<Integer, Map<String, String>>> after = Catalog.of(url).rows();
        before.forEach((table, rows) -> rows.forEach((id, says) -> {
            String where = table + " " + id;
            if (sample.schema() == 0 && moved(table, says)) {
                return;
            }
            assertThat(after.get(table)).as(where).containsKey(id);
            assertThat(after.get(table).get(id)).as(where).containsAllEntriesOf(says);
        }));
    }

    /** Long texts of schema 0 go to other places, where another test finds them; the epoch is renewed. */
    private static boolean moved(String table, Map<String, String> says) {
        return table.equals("LONG_TEXT") || "epoch".equals(says.get("SCOPE_KEY"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void its_tables_are_those_of_a_new_store(Samples.Sample sample) {
        String url = sample.loaded(folder);
        String fresh = sample.engine().fresh(folder.resolve("fresh"));
        Store.at(url).close();
        Store.at(fresh).close();
        // PostgreSQL's driver remembers whether a column must say something: what was changed shows at the next start.
        Store.at(url).close();

        assertThat(known(Catalog.of(url).columns()))
                .containsExactlyInAnyOrderElementsOf(known(Catalog.of(fresh).columns()));
        assertThat(known(Catalog.of(url).indexes()))
                .containsExactlyInAnyOrderElementsOf(known(Catalog.of(fresh).indexes()));
    }

    private static Set<String> known(Set<String> all) {
        return all.stream()
                .filter(one -> LEFT_BEHIND.stream().noneMatch(one::startsWith))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void opened_again_nothing_is_upgraded_twice(Samples.Sample sample) {
        String url = sample.loaded(folder);
        Store store = Store.at(url);
        Map<String, Map<Integer, Map<String, String>>> once = Catalog.of(url).rows();

        try (Store again = store.reopened()) {
            assertThat(Catalog.of(url).rows()).isEqualTo(once);

            // A node that is killed before the number is stored does it all again.
            for (ActiveObjectsUpgradeTask upgrade : Store.upgrades()) {
                upgrade.upgrade(ModelVersion.valueOf("0"), again.activeObjects());
            }
        }
        Store.at(url).close();
        assertThat(Catalog.of(url).rows()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_goal_is_shown_with_a_key_of_its_own(Samples.Sample sample) {
        try (Store store = Store.at(sample.loaded(folder))) {
            Desk desk = new Desk(store);
            Set<String> shown = shown(desk);
            Set<String> stored = new HashSet<>();
            Set<Integer> trashed = new HashSet<>();
            for (Objective objective : store.port(Objectives.class).afterId(0, 1_000)) {
                assertThat(stored.add(objective.key())).as(objective.key()).isTrue();
                assertThat(objective.origin().number()).isPositive();
                assertThat(objective.origin().author()).isNotEmpty();
                assertThat(objective.origin().created().toEpochMilli()).isPositive();
                if (objective.trashed()) {
                    trashed.add(objective.id());
                    stored.remove(objective.key());
                }
            }
            for (KeyResult keyResult : store.port(KeyResults.class).afterId(0, 1_000)) {
                assertThat(stored.add(keyResult.key())).as(keyResult.key()).isTrue();
                assertThat(keyResult.origin().author()).isNotEmpty();
                if (keyResult.trashed() || trashed.contains(keyResult.written().objective())) {
                    stored.remove(keyResult.key());
                }
            }
            assertThat(shown).hasSizeGreaterThan(5).isEqualTo(stored);
            assertThat(trashed.isEmpty()).isEqualTo(sample.schema() == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_log_replayed_says_what_is_there(Samples.Sample sample) {
        try (Store store = Store.at(sample.loaded(folder))) {
            Map<Replay.Named, Facts> replayed = replayed(store);
            Objectives objectives = store.port(Objectives.class);
            for (Objective objective : objectives.afterId(0, 1_000)) {
                agrees(
                        replayed.get(new Replay.Named(Element.OBJECTIVE, objective.id())),
                        objective.facts(objectives.texts(objective.id())),
                        sample);
            }
            KeyResults keyResults = store.port(KeyResults.class);
            for (KeyResult keyResult : keyResults.afterId(0, 1_000)) {
                agrees(
                        replayed.get(new Replay.Named(Element.KEY_RESULT, keyResult.id())),
                        keyResult.facts(keyResults.texts(keyResult.id())),
                        sample);
            }
            Desk desk = new Desk(store);
            assertThat(desk.the(ReadHistory.class)
                            .read("objective", 1, Page.Wanted.FIRST)
                            .items())
                    .isNotEmpty();
        }
    }

    /** What schema 0 had no field for is not in its log. */
    private static void agrees(Facts logged, Facts there, Samples.Sample sample) {
        assertThat(logged).isNotNull();
        if (sample.schema() == 0) {
            assertThat(there.values()).containsAllEntriesOf(logged.values());
        } else {
            assertThat(there).isEqualTo(logged);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_exports_in_whole(Samples.Sample sample) throws IOException {
        try (Store store = Store.at(sample.loaded(folder))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Desk(store).the(ExportModel.class).export().writeTo(out);

            assertThat(new ObjectMapper().readTree(out.toByteArray()).findValuesAsText("comment"))
                    .contains(Company.HARD, "late", "No data\nyet.");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Merchants trust us", "We last.");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_element_takes_a_write(Samples.Sample sample) {
        try (Store store = Store.at(sample.loaded(folder))) {
            int writes = new Rewriting(store).all();

            assertThat(writes).isGreaterThan(15);
            List<Change> shared = store.port(ChangeLog.class).after(Scope.SHARED, 0, 10_000);
            assertThat(shared.stream().map(Change::revision).distinct())
                    .hasSize((int) shared.get(shared.size() - 1).revision());
        }
    }

    @ParameterizedTest
    @MethodSource("ofSchema0")
    void broken_off_at_any_statement_it_goes_on(Samples.Sample sample) {
        String whole = sample.loaded(folder);
        Store.at(whole).close();
        Map<String, Map<Integer, Map<String, String>>> undisturbed = comparable(whole);
        int points = 0;
        boolean through = false;
        for (int statements = 5; !through; statements += 45) {
            Path place = folder.resolve("broken" + statements);
            String url = sample.loaded(place);
            through = broken(url, statements);
            Store.at(url).close();
            assertThat(comparable(url)).as("after " + statements).isEqualTo(undisturbed);
            points++;
        }
        assertThat(points).isGreaterThan(3);
    }

    static List<Samples.Sample> ofSchema0() {
        return Samples.ofSchema(0);
    }

    /** Outside any transaction, as where a changed table ends it: each statement stays. */
    private static boolean broken(String url, int statements) {
        try (Store store = Store.asItIs(url)) {
            store.breakAfter(statements);
            for (ActiveObjectsUpgradeTask upgrade : Store.upgrades()) {
                upgrade.upgrade(ModelVersion.valueOf("0"), store.activeObjects());
            }
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /** But for ids of rows that an upgrade makes, which are given as they come, and the epoch. */
    private static Map<String, Map<Integer, Map<String, String>>> comparable(String url) {
        Map<String, Map<Integer, Map<String, String>>> rows = Catalog.of(url).rows();
        for (String made : List.of("LONG_TEXT", "KEY_NUMBER", "SCOPE")) {
            Map<Integer, Map<String, String>> byText = new TreeMap<>();
            for (Map<String, String> row : rows.get(made).values()) {
                row.keySet().removeAll(Set.of("ID", "STAMP"));
                byText.put(row.toString().hashCode(), row);
            }
            rows.put(made, byText);
        }
        return rows;
    }

    private static Set<String> shown(Desk desk) {
        Set<String> keys = new HashSet<>();
        for (OrgUnitView unit : desk.the(ListOrgUnits.class).list()) {
            for (CycleView cycle : desk.the(ListCycles.class).list()) {
                Reading<BoardView> board = desk.the(ViewBoard.class)
                        .read(new BoardQuery(Integer.toString(unit.id()), Integer.toString(cycle.id())));
                ((Reading.Shown<BoardView>) board)
                        .value().rows().stream().map(BoardRowView::key).forEach(keys::add);
            }
        }
        return keys;
    }

    private static Map<Replay.Named, Facts> replayed(Store store) {
        ChangeLog log = store.port(ChangeLog.class);
        Replay replay = new Replay();
        List<Scope> scopes = new ArrayList<>(log.revisions().byScope().keySet());
        scopes.forEach(scope -> replay.with(log.after(scope, 0, 10_000)));
        return replay.now();
    }
}
