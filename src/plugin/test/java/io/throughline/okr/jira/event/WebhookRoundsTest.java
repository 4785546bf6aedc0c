package io.throughline.okr.jira.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.throughline.okr.usecases.webhook.DeliverChanges;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WebhookRoundsTest {
    private static final int PATIENCE = 30_000;
    private static final int SLOW = 1;
    private static final int QUICK = 2;

    private final DeliverChanges deliver = mock(DeliverChanges.class);
    private final WebhookRounds rounds = new WebhookRounds(deliver);

    @Test
    void a_slow_receiver_delays_nobody_else_and_is_not_told_twice_at_once() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        when(deliver.due()).thenReturn(List.of(SLOW, QUICK));
        when(deliver.deliver(SLOW)).thenAnswer(call -> {
            never.await();
            return 0;
        });
        rounds.onStart();

        verify(deliver, timeout(PATIENCE).atLeast(2)).deliver(QUICK);
        verify(deliver).deliver(SLOW);
        List<Thread> running = threads();
        rounds.stop();
        rounds.stop();

        assertThat(running).isNotEmpty().allMatch(Thread::isDaemon);
        for (Thread thread : running) {
            thread.join(PATIENCE);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("okr-webhook"))
                .toList();
    }
}
