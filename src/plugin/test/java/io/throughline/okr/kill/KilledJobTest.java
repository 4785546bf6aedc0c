package io.throughline.okr.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One kill, so it is quick enough for every run. */
class KilledJobTest {
    private static final int BEFORE_THE_KILL = 25;
    private static final int AFTER_IT = 20;

    @Test
    void what_a_killed_process_was_at_goes_on_elsewhere_from_its_cursor(@TempDir Path folder) throws Exception {
        String url = Engine.POSTGRES.fresh(folder);
        int acknowledged = killed(url);
        try (Store store = Store.at(url)) {
            Desk desk = new Desk(store);
            int end = acknowledged + AFTER_IT;
            assertThat(SlowWork.node(desk, end).runNext()).as("it may be alive").isFalse();
            desk.wait(Duration.ofMinutes(2));

            assertThat(SlowWork.node(desk, end).runNext()).isTrue();

            Job job = store.port(Jobs.class).byId(1).orElseThrow();
            assertThat(job.state()).isEqualTo(Job.State.DONE);
            assertThat(job.run().attempts()).isEqualTo(2);
            List<Integer> written = SlowWork.written(store);
            assertThat(written.stream().distinct())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, end).boxed().toList());
            assertThat(written)
                    .as("at most the batch it was killed in is done twice")
                    .hasSizeBetween(end, end + 1);
        }
    }

    /** Returns the last number it said it had written. */
    private static int killed(String url) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        SlowWork.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = 0;
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = line.matches("\\d+") ? Integer.parseInt(line) : last;
                if (last == BEFORE_THE_KILL) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        return last;
    }
}
