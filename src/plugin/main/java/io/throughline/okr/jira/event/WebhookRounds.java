package io.throughline.okr.jira.event;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.throughline.okr.usecases.webhook.DeliverChanges;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds on every node which webhooks are to be told something, and lets each be told on a thread of its own,
 * so that a slow receiver delays nobody else. There are never more threads than webhooks, and none while nothing happens.
 */
public final class WebhookRounds implements LifecycleAware {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookRounds.class);
    private static final int SECONDS = 3;
    private static final int IDLE_SECONDS = 20;

    private final DeliverChanges deliver;
    private final Rounds rounds = new Rounds("okr-webhooks", this::look);
    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private ExecutorService threads;

    public WebhookRounds(DeliverChanges deliver) {
        this.deliver = deliver;
    }

    @Override
    public void onStart() {
        synchronized (gate) {
            if (threads == null) {
                threads = new ThreadPoolExecutor(
                        0,
                        Integer.MAX_VALUE,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        WebhookRounds::daemon);
            }
        }
        rounds.start(SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void onStop() {
        stop();
    }

    /** Leaves no thread behind; what was under way is told again under the same id. */
    @PreDestroy
    public void stop() {
        rounds.stop();
        ExecutorService stopping;
        synchronized (gate) {
            stopping = threads;
            threads = null;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdownNow();
        try {
            stopping.awaitTermination(IDLE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        for (int id : deliver.due()) {
            synchronized (gate) {
                if (threads != null && busy.add(id)) {
                    threads.execute(() -> tell(id));
                }
            }
        }
    }

    private void tell(int id) {
        try {
            deliver.deliver(id);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Webhook {} was not told; it is tried again", id, e);
        } finally {
            busy.remove(id);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread made = new Thread(work, "okr-webhook");
        made.setDaemon(true);
        made.setContextClassLoader(WebhookRounds.class.getClassLoader());
        return made;
    }
}
