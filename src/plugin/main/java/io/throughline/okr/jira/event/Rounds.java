package io.throughline.okr.jira.event;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again on a thread of its own, with a pause after each time, whatever befell it. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** A round that is under way may end in its own time when the plugin is switched off. */
    private static final int PATIENCE_SECONDS = 20;

    private final String name;
    private final Runnable work;
    private final Object gate = new Object();
    private ScheduledExecutorService thread;

    Rounds(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Begins, unless it has begun. */
    void start(long first, long pause, TimeUnit unit) {
        synchronized (gate) {
            if (thread == null) {
                thread = Executors.newSingleThreadScheduledExecutor(this::daemon);
                // not at a fixed rate: after a slow round the database gets its pause all the same
                var unused = thread.scheduleWithFixedDelay(this::run, first, pause, unit);
            }
        }
    }

    /** Leaves no thread behind: a disabled plugin's classes must be free to go. */
    void stop() {
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

    /** An executor drops a task that throws; the next round shall come whatever befell this one. */
    private void run() {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} failed; it is tried again", name, e);
        }
    }

    private Thread daemon(Runnable rounds) {
        Thread made = new Thread(rounds, name);
        made.setDaemon(true);
        made.setContextClassLoader(Rounds.class.getClassLoader());
        return made;
    }
}
