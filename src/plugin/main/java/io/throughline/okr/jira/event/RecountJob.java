package io.throughline.okr.jira.event;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.throughline.okr.usecases.RecountStale;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes every few seconds on every node; of those, the one that gets the lock recounts. A job of the clustered scheduler would be
 * polled about once a minute, too slow for somebody who moves an issue and looks at his key result.
 *
 * <p>System property {@code okr.recount.seconds}: seconds between two runs, 1 or more, 3 if not set.
 */
public final class RecountJob implements LifecycleAware {
    private static final Logger LOG = LoggerFactory.getLogger(RecountJob.class);
    private static final int SECONDS = 3;
    /** A run that is under way may end in its own time when the plugin is switched off. */
    private static final int PATIENCE_SECONDS = 20;

    private final RecountStale recount;
    private final Object gate = new Object();
    private ScheduledExecutorService thread;

    public RecountJob(RecountStale recount) {
        this.recount = recount;
    }

    @Override
    public void onStart() {
        synchronized (gate) {
            if (thread == null) {
                int seconds = Math.max(1, Integer.getInteger("okr.recount.seconds", SECONDS));
                thread = Executors.newSingleThreadScheduledExecutor(RecountJob::daemon);
                // not at a fixed rate: after a slow run the database gets its pause all the same
                var unused = thread.scheduleWithFixedDelay(this::run, seconds, seconds, TimeUnit.SECONDS);
            }
        }
    }

    @Override
    public void onStop() {
        stop();
    }

    /** Leaves no thread behind: a disabled plugin's classes must be free to go. */
    @PreDestroy
    public void stop() {
        ScheduledExecutorService stopping;
        synchronized (gate) {
            stopping = thread;
            thread = null;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** An executor drops a task that throws; the next run shall come whatever befell this one. */
    private void run() {
        try {
            int changed = recount.recount();
            if (changed > 0) {
                LOG.debug("Recounted: {} key results changed", changed);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Recounting failed; it is tried again", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "okr-recount");
        thread.setDaemon(true);
        thread.setContextClassLoader(RecountJob.class.getClassLoader());
        return thread;
    }
}
