package io.throughline.okr.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.exchange.LargeDocument;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.export.ExportModel;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large documents, and imports that are killed. Slow: runs with the long tests only. */
@Tag("kill")
@Tag("once")
class CopyTest {
    private static final int KILLS = 20;
    private static final int LARGE = 100_000;
    private static final int SMALL = 2_500;
    private static final String HEAP = "-Xmx256m";

    @Test
    void a_hundred_thousand_goals_with_history_come_back_to_the_byte_in_a_small_heap(@TempDir Path folder)
            throws Exception {
        Path document = document(folder, LARGE);
        String url = Engine.POSTGRES.fresh(folder);

        assertThat(lines(start("import", url, document))).endsWith("done");
        Path copy = folder.resolve("copy.json");
        assertThat(lines(start("export", url, copy))).endsWith("done");

        assertThat(Files.mismatch(document, copy)).isEqualTo(-1);
    }

    @Test
    void on_h2_twenty_kills_in_mid_import_leave_all_or_nothing(@TempDir Path folder) throws Exception {
        killed(folder, Engine.H2);
    }

    @Test
    void on_postgresql_twenty_kills_in_mid_import_leave_all_or_nothing(@TempDir Path folder) throws Exception {
        killed(folder, Engine.POSTGRES);
    }

    private static void killed(Path folder, Engine engine) throws Exception {
        Path document = document(folder, SMALL);
        Random random = new Random();
        int cut = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path own = Files.createDirectory(folder.resolve("kill" + kill));
            String url = engine.fresh(own);
            Store.at(url).close();
            Process process = start("import", url, document);
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(random.nextInt(400));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                process.toHandle().destroyForcibly();
            });
            List<String> said = new ArrayList<>();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    said.add(line);
                    if (line.equals("writing")) {
                        killer.start();
                    }
                }
            }
            killer.join();
            process.waitFor();
            cut += whole(url, document, own, said) ? 0 : 1;
        }
        assertThat(cut).as("killed before it was done").isPositive();
    }

    /** Whether all of it is there; else nothing is. */
    private static boolean whole(String url, Path document, Path folder, List<String> said) throws IOException {
        Path copy = folder.resolve("copy.json");
        boolean empty;
        try (Store store = Store.at(url);
                OutputStream out = Files.newOutputStream(copy)) {
            empty = store.port(ChangeLog.class).revisions().byScope().values().stream()
                    .allMatch(revision -> revision == 0);
            new Desk(store).the(ExportModel.class).export().writeTo(out);
        }
        if (empty) {
            assertThat(said).as("what was acknowledged").doesNotContain("done");
            assertThat(Files.readString(copy)).contains("\"orgUnits\":[]", "\"objectives\":[]", "\"changes\":[]");
        } else {
            assertThat(Files.mismatch(document, copy)).isEqualTo(-1);
        }
        return !empty;
    }

    private static Path document(Path folder, int goals) throws IOException {
        Path document = folder.resolve("document.json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(document))) {
            LargeDocument.write(goals, out);
        }
        return document;
    }

    private static List<String> lines(Process process) throws IOException, InterruptedException {
        List<String> lines;
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = output.lines().toList();
        }
        process.waitFor();
        return lines;
    }

    private static Process start(String what, String url, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        CopyProcess.class.getName(),
                        what,
                        url,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
