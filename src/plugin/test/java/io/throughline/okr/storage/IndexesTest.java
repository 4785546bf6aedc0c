package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.board.Pasts;
import io.throughline.okr.domain.board.WholeCycles;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.KeptAnswers;
import io.throughline.okr.domain.change.Replay.Named;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Thinning;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.domain.progress.StaleIssues;
import io.throughline.okr.domain.webhook.Webhooks;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether PostgreSQL finds an index for whatever is read of tables that grow. */
class IndexesTest {
    private static final int ROWS = 50_000;
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");

    @Test
    void nothing_that_is_read_often_walks_through_a_table(@TempDir Path folder) {
        try (Store store = Store.at(Engine.POSTGRES.fresh(folder))) {
            Set<String> statements = store.prepared(() -> read(store));
            on(store, IndexesTest::fill);

            Map<String, String> walking = new TreeMap<>();
            for (String sql : statements) {
                String plan = on(store, connection -> plan(connection, sql));
                if (plan.contains("Seq Scan")) {
                    walking.put(sql, plan);
                }
            }

            assertThat(walking).isEmpty();
        }
    }

    @Test
    void a_column_without_an_index_is_walked_for(@TempDir Path folder) {
        try (Store store = Store.at(Engine.POSTGRES.fresh(folder))) {
            String sql = store.prepared(() -> store.port(CheckIns.class).of(1, 10)).stream()
                    .findFirst()
                    .orElseThrow();
            on(store, IndexesTest::fill);

            String plan = on(store, connection -> plan(connection, sql.replace("KEY_RESULT_ID", "RECORDED_AT")));

            assertThat(plan).contains("Seq Scan");
        }
    }

    private static void read(Store store) {
        Objectives objectives = store.port(Objectives.class);
        objectives.byIds(List.of(1, 2));
        objectives.inCycles(List.of(1, 2));
        objectives.inPlaces(1, 1);
        objectives.trashed(List.of(1, 2));
        objectives.texts(1);
        KeyResults keyResults = store.port(KeyResults.class);
        keyResults.byIds(List.of(1, 2));
        keyResults.of(List.of(1, 2));
        keyResults.inCycles(List.of(1, 2));
        keyResults.trashed(List.of(1, 2));
        keyResults.anyOwnedBy("mei", List.of(1), List.of(1));
        store.port(WholeCycles.class).read(List.of(1, 2));
        Contributions contributions = store.port(Contributions.class);
        contributions.of(List.of(1, 2));
        contributions.to(List.of(Goal.objective(1), Goal.keyResult(2)));
        contributions.inCycles(List.of(1, 2));
        CheckIns checkIns = store.port(CheckIns.class);
        checkIns.of(1, 10);
        checkIns.of(1, new Bookmark("2027-08-12", 5), 10);
        checkIns.lastMeasured(1);
        checkIns.heard(List.of(1));
        checkIns.heard(List.of(1, 2));
        Subject subject = new Subject(Element.OBJECTIVE, 1);
        store.port(Actions.class).of(List.of(1, 2));
        store.port(KeptAnswers.class).of("0".repeat(64));
        store.port(Actions.class).ownedBy("mei");
        store.port(Comments.class).of(subject, 5, 10);
        store.port(EvidenceLinks.class).of(subject);
        store.port(CustomValues.class).of(Element.OBJECTIVE, 1);
        store.port(CustomValues.class).inCycles(List.of(1, 2));
        store.port(Kpis.class).of(List.of(1, 2));
        store.port(Kpis.class).of(List.of(1, 2), 5, 10);
        store.port(Kpis.class).ownedBy("mei");
        KpiValues values = store.port(KpiValues.class);
        values.of(1, 10);
        values.of(1, new Bookmark("2027-08-12", 5), 10);
        values.byId(1);
        values.latest(1, LocalDate.parse("2027-08-12"));
        values.latest(List.of(1, 2), LocalDate.parse("2027-08-12"));
        keyResults.ofKpi(1, List.of(1, 2));
        IssueLinks links = store.port(IssueLinks.class);
        links.of(List.of(1, 2));
        links.to(List.of(1L, 2L));
        ProgressPoints points = store.port(ProgressPoints.class);
        points.of(Element.OBJECTIVE, 1);
        points.at(Element.OBJECTIVE, 1, NOW);
        ChangeLog log = store.port(ChangeLog.class);
        log.after(Scope.cycle(1), 5, 10);
        log.traces(Map.of(Scope.cycle(1), 5L, Scope.cycle(2), 6L), 10);
        log.of(Element.OBJECTIVE, 1, 0, 10);
        log.at(Element.OBJECTIVE, 1, NOW);
        Pasts pasts = store.port(Pasts.class);
        List<Scope> scopes = List.of(Scope.cycle(1), Scope.cycle(2));
        Named forgotten = new Named(Element.OBJECTIVE, 1);
        pasts.at(scopes, Set.of(Element.OBJECTIVE, Element.KEY_RESULT), NOW);
        pasts.reaches(scopes, List.of(forgotten), NOW);
        pasts.progress(scopes, NOW);
        pasts.checkIns(scopes, NOW);
        store.port(KpiValues.class).recordedBy(NOW, List.of(1, 2));
        store.port(Jobs.class).in(Set.of(Job.State.WAITING, Job.State.RUNNING));
        store.port(Webhooks.class).deliveries(1);
        store.port(StaleIssues.class).due(Instant.EPOCH, 10);
        Thinning thinning = store.port(Thinning.class);
        thinning.points(LocalDate.parse("1970-01-02"), ZoneOffset.UTC);
        thinning.texts(Instant.EPOCH, Instant.EPOCH.plusMillis(1));
    }

    private static <T> T on(Store store, Work<T> work) {
        return store.port(TransactionalExecutorFactory.class)
                .createExecutor(false, false)
                .execute(connection -> {
                    try {
                        return work.with(connection);
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    /** Every table of ours full of rows that differ in every column that can. */
    private static int fill(Connection connection) throws SQLException {
        Map<String, List<String[]>> tables = new TreeMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", "AO%", "%")) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                if (!name.equals("ID")) {
                    tables.computeIfAbsent(columns.getString("TABLE_NAME"), table -> new ArrayList<>())
                            .add(new String[] {name, value(columns.getString("TYPE_NAME"))});
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String[]>> table : tables.entrySet()) {
                List<String> names = table.getValue().stream()
                        .map(column -> "\"" + column[0] + "\"")
                        .toList();
                List<String> values =
                        table.getValue().stream().map(column -> column[1]).toList();
                statement.execute("INSERT INTO \"" + table.getKey() + "\" (" + String.join(", ", names) + ") SELECT "
                        + String.join(", ", values) + " FROM generate_series(1, " + ROWS + ") x");
            }
            statement.execute("ANALYZE");
        }
        return tables.size();
    }

    private static String value(String type) {
        if (type.startsWith("bool")) {
            return "x % 2 = 0";
        }
        return Set.of("varchar", "text").contains(type) ? "x::text" : "x";
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        AtomicInteger parameter = new AtomicInteger();
        String numbered = Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + parameter.incrementAndGet());
        String nothing = String.join(", ", Collections.nCopies(parameter.get(), "NULL"));
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement()) {
            // a plan for any values, as it is chosen for a statement that comes again and again
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE one AS " + numbered);
            try (ResultSet lines =
                    statement.executeQuery("EXPLAIN EXECUTE one" + (nothing.isEmpty() ? "" : "(" + nothing + ")"))) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            statement.execute("DEALLOCATE one");
        }
        return plan.toString();
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
