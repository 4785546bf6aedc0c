package io.throughline.bench;

import io.throughline.sandbox.database.SqlCounter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** One kind of read, its times and its statements. */
final class Measured {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String name;
    private final Runnable before;
    private final Runnable read;
    private final long[] nanoseconds;
    private final long[] busy;
    private int times;
    private long statements;
    private long ownStatements;

    /** @param reads how many will be timed */
    Measured(String name, int reads, Runnable read) {
        this(name, reads, () -> {}, read);
    }

    /** The same with something to be done before each read that is neither timed nor counted. */
    Measured(String name, int reads, Runnable before, Runnable read) {
        this.name = name;
        this.before = before;
        this.read = read;
        this.nanoseconds = new long[reads];
        this.busy = new long[reads];
    }

    /** One read nobody times. */
    void warmUp() {
        before.run();
        read.run();
    }

    void time() {
        before.run();
        long busyBefore = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        read.run();
        nanoseconds[times] = System.nanoTime() - start;
        busy[times] = THREADS.getCurrentThreadCpuTime() - busyBefore;
        times++;
    }

    /** Counts what a read sends to the database. The plugin's jobs ask it too, now and then: the least of some reads is right. */
    void count(SqlCounter counter, int reads) {
        statements = Long.MAX_VALUE;
        for (int i = 0; i < reads; i++) {
            before.run();
            counter.record();
            read.run();
            var sent = counter.recorded();
            if (sent.size() < statements) {
                statements = sent.size();
                ownStatements = sent.stream()
                        .filter(statement -> statement.sql().contains("AO_"))
                        .count();
            }
        }
    }

    String name() {
        return name;
    }

    /** The median of the timed reads, milliseconds. */
    double median() {
        return quantile(nanoseconds, 0.5);
    }

    /**
     * The median of what the calling thread was busy for, milliseconds: other work of the machine does not add to it. What other
     * threads and processes do for a read is not in it.
     */
    double busy() {
        return quantile(busy, 0.5);
    }

    /** The time nine of ten reads stay below, milliseconds. */
    double ninth() {
        return quantile(nanoseconds, 0.9);
    }

    private double quantile(long[] values, double share) {
        long[] sorted = Arrays.copyOf(values, times);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(times - 1L, Math.round(share * (times - 1)))] / 1e6;
    }

    /** Of a read, all. */
    long statements() {
        return statements;
    }

    /** Of a read, those over the plugin's tables; the rest are the host's own, such as who is asking. */
    long ownStatements() {
        return ownStatements;
    }
}
