package io.throughline.sandbox.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the statements that reach one host's database, for tests and benchmarks. A batch counts once. */
public final class SqlCounter {
    private final AtomicLong total = new AtomicLong();

    // each host of the process counts for itself
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Long> ofThread = ThreadLocal.withInitial(() -> 0L);

    private final List<Executed> recorded = new ArrayList<>();
    private boolean recording;

    /**
     * One statement.
     *
     * @param thread name of the thread that sent it
     * @param sql its text with question marks, "" where the driver did not get one text
     */
    public record Executed(String thread, String sql) {}

    /** Statements since the database was opened, of all threads. */
    public long total() {
        return total.get();
    }

    /** Statements the calling thread has sent. */
    public long ofThisThread() {
        return ofThread.get();
    }

    /** From now on keeps the texts; forgets those kept before. */
    public synchronized void record() {
        recorded.clear();
        recording = true;
    }

    /** What was sent since {@link #record}, of all threads, in order; stops keeping. */
    public synchronized List<Executed> recorded() {
        recording = false;
        return List.copyOf(recorded);
    }

    void executed(String sql) {
        total.incrementAndGet();
        ofThread.set(ofThread.get() + 1);
        synchronized (this) {
            if (recording) {
                recorded.add(new Executed(Thread.currentThread().getName(), sql));
            }
        }
    }
}
