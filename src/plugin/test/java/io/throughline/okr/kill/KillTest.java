package io.throughline.okr.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Slow: runs with the long tests only. */
@Tag("kill")
@Tag("once")
class KillTest {
    private static final int KILLS = 20;
    private static final int WRITERS = 4;

    private final Random random = new Random();
    private final Map<Integer, String> acknowledged = new LinkedHashMap<>();

    /** One thread: H2 writes its file for several at once in a way that no kill may interrupt (docs/sandbox.md). */
    @Test
    void on_h2_twenty_kills_lose_nothing_that_was_acknowledged_and_leave_no_gap(@TempDir Path folder) throws Exception {
        String url =
                "jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000";
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = start(url, 1);
            List<String> said = run(writer, () -> kill(writer));
            verify(url, said);
        }
    }

    @Test
    void on_postgresql_twenty_kills_of_writer_or_server_lose_nothing_and_leave_no_gap(@TempDir Path folder)
            throws Exception {
        EmbeddedPostgres server = server(folder);
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                Process writer = start(server.getJdbcUrl("postgres", "postgres"), WRITERS);
                if (kill % 4 == 3) {
                    EmbeddedPostgres killed = server;
                    List<String> said = run(writer, () -> killServer(folder));
                    killed.close();
                    server = server(folder);
                    verify(server.getJdbcUrl("postgres", "postgres"), said);
                } else {
                    List<String> said = run(writer, () -> kill(writer));
                    verify(server.getJdbcUrl("postgres", "postgres"), said);
                }
            }
        } finally {
            server.close();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "throughline.mariadb", matches = ".+")
    void on_mariadb_twenty_kills_lose_nothing_that_was_acknowledged_and_leave_no_gap(@TempDir Path folder)
            throws Exception {
        String url = Engine.MARIADB.fresh(folder);
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = start(url, WRITERS);
            List<String> said = run(writer, () -> kill(writer));
            verify(url, said);
        }
    }

    private static Process start(String url, int threads) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        KillWriter.class.getName(),
                        url,
                        Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Lets it write for a while, kills, and gives what it had said by then. */
    private List<String> run(Process writer, Runnable kill) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            assertThat(line).as("the writer writes").isNotNull();
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(Duration.ofMillis(100 + random.nextInt(900)).toMillis());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                kill.run();
            });
            killer.start();
            for (; line != null; line = output.readLine()) {
                said.add(line);
            }
            killer.join();
        } finally {
            kill(writer);
            writer.waitFor();
        }
        return said;
    }

    /** By its handle: {@link Process#destroyForcibly()} would close the pipe and lose what stands in it. */
    private static void kill(Process writer) {
        writer.toHandle().destroyForcibly();
    }

    private void verify(String url, List<String> said) {
        // The last line may be cut where the process was killed.
        said.stream()
                .filter(line -> line.matches("\\d+ \\d+ \\d+\\.\\d+"))
                .forEach(line -> acknowledged.put(Integer.parseInt(line.substring(0, line.indexOf(' '))), line));
        try (Store store = Store.at(url)) {
            Map<Scope, Long> revisions = store.port(ChangeLog.class).revisions().byScope();
            Map<Integer, Long> logged = revisions.keySet().stream()
                    .flatMap(scope -> log(store, scope, revisions.get(scope)).stream())
                    .filter(change -> change.element() == Element.CHECK_IN)
                    .collect(Collectors.groupingBy(Change::elementId, Collectors.counting()));
            Map<Integer, String> stored = stored(store, acknowledged.values());

            assertThat(said).as("acknowledged in this round").isNotEmpty();
            assertThat(stored).containsAllEntriesOf(acknowledged);
            assertThat(logged.keySet()).isEqualTo(stored.keySet());
            assertThat(logged.values()).as("each is in the log once").containsOnly(1L);
        }
    }

    /** The log of a scope, after it was seen to have no gap. */
    private static List<Change> log(Store store, Scope scope, long last) {
        List<Change> all = store.port(ChangeLog.class).after(scope, 0, 1_000_000);
        assertThat(all.stream().map(Change::revision).distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        return all;
    }

    /** All check-ins as the writer says them, after each key result was seen to stand where its last one says. */
    private static Map<Integer, String> stored(Store store, Iterable<String> lines) {
        Set<Integer> keyResults = new TreeSet<>();
        lines.forEach(line -> keyResults.add(Integer.parseInt(line.split(" ")[1])));
        Map<Integer, String> stored = new LinkedHashMap<>();
        for (int keyResult : keyResults) {
            List<CheckIn> checkIns = store.port(CheckIns.class).of(keyResult, 1_000_000);
            checkIns.forEach(one -> stored.put(one.id(), one.id() + " " + keyResult + " " + one.value()));
            assertThat(store.port(KeyResults.class)
                            .byId(keyResult)
                            .orElseThrow()
                            .standing()
                            .value())
                    .isEqualTo(checkIns.get(0).value());
        }
        return stored;
    }

    /** A server that, unlike the tests' usual one, acknowledges nothing before it is in its log. */
    private static EmbeddedPostgres server(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** The server and all of its processes at once, as a power cut would. */
    private static void killServer(Path folder) {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
            all.addAll(postmaster.descendants().toList());
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
