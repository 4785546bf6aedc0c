package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Which issues the nodes' search indexes must read again. As in Jira each change leaves a row of {@code
 * replicatedindexoperation} in its own transaction: the other nodes find it there, this one is told once it has committed.
 */
public final class IndexOperations {
    private final Database database;
    private final Sequences sequences;
    private final Clock clock;
    private final String node;
    private Consumer<Set<Long>> own = ids -> {};

    IndexOperations(Database database, Sequences sequences, Clock clock, String node) {
        this.database = database;
        this.sequences = sequences;
        this.clock = clock;
        this.node = node;
    }

    /** Sets who is told of this node's changes after they have been committed. */
    public void tell(Consumer<Set<Long>> who) {
        own = who;
    }

    /** The node whose changes these are. */
    public String node() {
        return node;
    }

    /** These issues were created, changed or deleted, or something that is searched with them was. */
    public void changed(Long... issueIds) {
        changed(Arrays.asList(issueIds));
    }

    /** As {@link #changed(Long...)}. */
    public void changed(Collection<Long> issueIds) {
        Set<Long> ids = new LinkedHashSet<>(issueIds);
        if (ids.isEmpty()) {
            return;
        }
        database.inTransaction(() -> {
            database.update(
                    "insert into replicatedindexoperation (id, index_time, node_id, affected_index, entity_type,"
                            + " affected_ids, operation) values (?, ?, ?, 'ISSUE', 'ISSUE', ?, 'UPDATE')",
                    sequences.next("ReplicatedIndexOperation"),
                    Timestamp.from(clock.instant()),
                    node,
                    ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
            database.afterCommit(() -> own.accept(ids));
            return null;
        });
    }

    /** All operations made at that time or later, the oldest first. */
    public List<Operation> since(Instant from) {
        return database.query(
                "select id, index_time, node_id, affected_ids from replicatedindexoperation where index_time >= ?"
                        + " order by index_time, id",
                row -> new Operation(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        Arrays.stream(row.getString(4).split(",", -1))
                                .map(Long::valueOf)
                                .collect(Collectors.toUnmodifiableSet())),
                Timestamp.from(from));
    }

    /** Forgets operations made before that time; an index older than that is rebuilt. */
    public void forgetBefore(Instant time) {
        database.update("delete from replicatedindexoperation where index_time < ?", Timestamp.from(time));
    }

    /** One row. */
    public record Operation(long id, Instant at, String node, Set<Long> issues) {}
}
