package io.throughline.okr.contention;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of sixteen threads each for a minute, and on until issues were counted a thousand times among them. Slow: with
 * the long tests.
 */
@Tag("kill")
@Tag("once")
class ContentionTest {
    private static final int PROCESSES = 2;
    private static final int THREADS = 16;
    private static final int SECONDS = 60;
    private static final int COUNTED = 1_000;
    private static final long LONGEST_MILLISECONDS = 5_000;

    @Test
    void on_postgresql_every_write_gets_through_and_nothing_is_lost(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("server.log");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("log_min_messages", "log")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()) {
            List<String> said = contend(server.getJdbcUrl("postgres", "postgres"), folder);
            assertThat(Files.readString(log))
                    .as("the server's log")
                    .contains("database system is ready")
                    .doesNotContain("duplicate key")
                    .doesNotContain("deadlock detected");
            inTime(said);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "throughline.mariadb", matches = ".+")
    void on_mariadb_every_write_gets_through_and_nothing_is_lost(@TempDir Path folder) throws Exception {
        String url = Engine.MARIADB.fresh(folder);
        long deadlocks = deadlocks(url);
        List<String> said = contend(url, folder);
        assertThat(deadlocks(url)).as("deadlocks").isEqualTo(deadlocks);
        inTime(said);
    }

    private static List<String> contend(String url, Path folder) throws Exception {
        Contest contest;
        try (Store store = Store.at(url)) {
            contest = Contest.in(store);
        }
        List<String> said = run(url, contest, folder.resolve("counted"));
        try (Store store = Store.at(url)) {
            verify(store, contest, said);
        }
        return said;
    }

    private static List<String> run(String url, Contest contest, Path counted)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(PROCESSES);
        try {
            List<Future<List<String>>> outputs = new ArrayList<>();
            for (int process = 0; process < PROCESSES; process++) {
                // One of them counts: as with the cluster's lock.
                Process contender = start(url, process == 0 ? COUNTED : 0, counted, contest);
                outputs.add(readers.submit(() -> read(contender)));
            }
            List<String> said = new ArrayList<>();
            for (Future<List<String>> output : outputs) {
                said.addAll(output.get());
            }
            return said;
        } finally {
            readers.shutdownNow();
        }
    }

    private static void verify(Store store, Contest contest, List<String> said) {
        System.out.println(summary(said));
        assertThat(said).filteredOn(line -> line.startsWith("failed")).isEmpty();
        assertThat(said).filteredOn("done"::equals).hasSize(PROCESSES);
        for (int keyResult : contest.checkedIn()) {
            List<CheckIn> stored = store.port(CheckIns.class).of(keyResult, 1_000_000);
            assertThat(stored).hasSize(count(said, "checked-in " + keyResult + " "));
            assertThat(of(store, keyResult).standing().value())
                    .isEqualTo(stored.get(0).value());
        }
        for (int keyResult : contest.edited()) {
            assertThat(of(store, keyResult).version()).isEqualTo(1L + count(said, "edited " + keyResult + " "));
        }
        Scope scope = Scope.cycle(contest.cycle());
        long last = store.port(ChangeLog.class).revisions().byScope().get(scope);
        List<Change> log = store.port(ChangeLog.class).after(scope, 0, 10_000_000);
        assertThat(log.stream().map(Change::revision).distinct())
                .as("revisions without a gap")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(log.stream()
                        .filter(change -> change.author().isEmpty() && change.elementId() == contest.counting())
                        .map(Change::revision)
                        .distinct())
                .as("a write for each time something was counted")
                .hasSize(count(said, "counted "));
        assertThat(log)
                .filteredOn(change -> change.element() == Element.CHECK_IN)
                .hasSize(count(said, "checked-in "));
    }

    /** Last, for only here it matters how busy the machine is otherwise. */
    private static void inTime(List<String> said) {
        assertThat(count(said, "counted ")).as("counted").isEqualTo(COUNTED);
        assertThat(said)
                .filteredOn(line -> line.startsWith("checked-in"))
                .hasSizeGreaterThan(100)
                .allSatisfy(line ->
                        assertThat(Long.parseLong(line.split(" ")[2])).as(line).isLessThan(LONGEST_MILLISECONDS));
    }

    /** The figures, for whoever runs it to look at. */
    private static String summary(List<String> said) {
        return "check-ins %s; edits %s, %d refused as stale; counted %s; load %.1f"
                .formatted(
                        waited(said, "checked-in"),
                        waited(said, "edited"),
                        count(said, "stale"),
                        waited(said, "counted"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String waited(List<String> said, String beginning) {
        long[] waited = said.stream()
                .filter(line -> line.startsWith(beginning))
                .mapToLong(line -> Long.parseLong(line.split(" ")[2]))
                .sorted()
                .toArray();
        return waited.length == 0
                ? "none"
                : "%d (median %d ms, 99 %% within %d ms, longest %d ms)"
                        .formatted(
                                waited.length,
                                waited[waited.length / 2],
                                waited[waited.length * 99 / 100],
                                waited[waited.length - 1]);
    }

    private static KeyResult of(Store store, int keyResult) {
        return store.port(KeyResults.class).byId(keyResult).orElseThrow();
    }

    private static int count(List<String> said, String beginning) {
        return (int) said.stream().filter(line -> line.startsWith(beginning)).count();
    }

    private static Process start(String url, int toCount, Path counted, Contest contest) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                Contender.class.getName(),
                url,
                Integer.toString(THREADS),
                Integer.toString(SECONDS),
                Integer.toString(toCount),
                counted.toString()));
        command.addAll(contest.words());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> read(Process process) throws IOException {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return output.lines().toList();
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    private static long deadlocks(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'")) {
            assertThat(row.next()).as("the server counts its deadlocks").isTrue();
            return row.getLong(2);
        }
    }
}
