package io.throughline.okr.jira.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.throughline.okr.usecases.job.RunJobs;
import io.throughline.okr.usecases.job.TidyJobs;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JobRoundsTest {
    private static final int PATIENCE = 30_000;

    private final RunJobs jobs = mock(RunJobs.class);
    private final JobRounds rounds = new JobRounds(jobs, mock(TidyJobs.class));

    @Test
    void a_long_job_stops_neither_the_beats_nor_a_job_of_another_kind_and_ends_when_the_plugin_does() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        when(jobs.runNext())
                .thenAnswer(call -> {
                    left.await();
                    return true;
                })
                .thenReturn(true)
                .thenReturn(false);
        // as the real one tells what runs here to stop
        doAnswer(call -> {
                    left.countDown();
                    return 0;
                })
                .when(jobs)
                .leave();
        rounds.onStart();

        verify(jobs, timeout(PATIENCE).atLeast(3)).runNext();
        verify(jobs, timeout(PATIENCE).atLeast(2)).beat();
        List<Thread> running = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("okr-job"))
                .toList();
        rounds.stop();

        assertThat(running).hasSizeGreaterThanOrEqualTo(3).allMatch(Thread::isDaemon);
        for (Thread thread : running) {
            thread.join(PATIENCE);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }
}
