package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Ids of Jira's rows. As in Jira a node takes a block of ids at a time, in a transaction of its own, so that writers do not
 * queue for the counter; a node that stops leaves a gap. Blocks are taken ahead, so that a writer hardly ever waits for one.
 */
final class Sequences implements AutoCloseable {
    private static final int BLOCK = 200;

    private final Database database;
    private final Map<String, Range> ranges = new HashMap<>();
    private final ExecutorService taker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "jira-sequences");
        thread.setDaemon(true);
        return thread;
    });

    Sequences(Database database) {
        this.database = database;
    }

    /** The next id of an entity named in {@link Tables#ENTITIES}. */
    synchronized long next(String entity) {
        Range range = ranges.getOrDefault(entity, new Range(0, 0, null));
        if (range.next == range.end) {
            ranges.remove(entity);
            CompletableFuture<Long> taken = range.ahead == null ? takeBlock(entity) : range.ahead;
            long start = taken.join();
            range = new Range(start, start + BLOCK, null);
        }
        boolean runningOut = range.ahead == null && range.end - range.next < BLOCK / 2;
        ranges.put(entity, new Range(range.next + 1, range.end, runningOut ? takeBlock(entity) : range.ahead));
        return range.next;
    }

    private CompletableFuture<Long> takeBlock(String entity) {
        return CompletableFuture.supplyAsync(
                () -> database.inTransaction(() -> {
                    // the update takes the row's lock, so that no other node reads the same value
                    int rows = database.update(
                            "update sequence_value_item set seq_id = seq_id + ? where seq_name = ?", BLOCK, entity);
                    if (rows != 1) {
                        throw new IllegalArgumentException("no sequence " + entity);
                    }
                    List<Long> end = database.query(
                            "select seq_id from sequence_value_item where seq_name = ?", row -> row.getLong(1), entity);
                    return end.get(0) - BLOCK;
                }),
                taker);
    }

    @Override
    public void close() {
        taker.shutdown();
    }

    /** Ids from {@code next} to below {@code end}, and the block after them if it is being taken. */
    private record Range(long next, long end, CompletableFuture<Long> ahead) {}
}
