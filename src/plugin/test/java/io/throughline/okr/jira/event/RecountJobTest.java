package io.throughline.okr.jira.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.throughline.okr.usecases.job.RecountStale;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecountJobTest {
    private static final String SECONDS = "okr.recount.seconds";
    private static final int PATIENCE = 15_000;

    private final RecountStale recount = mock(RecountStale.class);
    private final RecountJob job = new RecountJob(recount);

    @BeforeEach
    void every_second() {
        System.setProperty(SECONDS, "1");
    }

    @AfterEach
    void stop() {
        job.stop();
        System.clearProperty(SECONDS);
    }

    @Test
    void a_run_that_fails_is_not_the_last() {
        when(recount.recount())
                .thenThrow(new IllegalStateException("database is away"))
                .thenReturn(1);

        job.onStart();

        verify(recount, timeout(PATIENCE).atLeast(2)).recount();
    }

    @Test
    void it_runs_in_one_daemon_however_often_it_is_started_and_leaves_none_behind() throws InterruptedException {
        job.onStart();
        job.onStart();
        verify(recount, timeout(PATIENCE).atLeast(1)).recount();
        List<Thread> running = threads();

        job.stop();
        job.stop();

        assertThat(running).hasSize(1).allMatch(Thread::isDaemon);
        // its pool has ended; the thread itself needs a moment more
        running.get(0).join(PATIENCE);
        assertThat(running.get(0).isAlive()).isFalse();
    }

    @Test
    void it_can_be_started_again() {
        job.onStart();
        job.onStop();
        job.onStart();

        verify(recount, timeout(PATIENCE).atLeast(1)).recount();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("okr-recount"))
                .toList();
    }
}
