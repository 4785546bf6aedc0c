package io.throughline.sandbox.cluster;

import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes of one host, in Jira's tables {@code clusternode} and {@code clusternodeheartbeat}. A node is alive while its
 * heartbeat is younger than {@link Switch#NODE_SILENCE}.
 */
final class ClusterNodes {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterNodes.class);
    private static final String ACTIVE = "ACTIVE";
    private static final String OFFLINE = "OFFLINE";
    private static final int BEATS_PER_SILENCE = 5;

    private final PooledDatabase database;
    private final String self;
    private final Switches switches;
    private final Clock clock;

    ClusterNodes(PooledDatabase database, String self, Switches switches, Clock clock) {
        this.database = database;
        this.self = self;
        this.switches = switches;
        this.clock = clock;
        database.update("create table if not exists clusternode (node_id varchar(60) primary key,"
                + " node_state varchar(60), timestamp bigint, ip varchar(60), cache_listener_port int,"
                + " node_build_number int, node_version varchar(60))");
        database.update("create table if not exists clusternodeheartbeat (node_id varchar(60) primary key,"
                + " heartbeat_time bigint, database_time bigint)");
    }

    /**
     * A node as the table has it.
     *
     * @param since milliseconds since 1970 when it came or went
     * @param port where it hears the others
     * @param beat its last heartbeat, in milliseconds since 1970; 0 for none
     */
    record Node(String id, boolean active, long since, int port, String version, long beat) {}

    List<Node> all() {
        return database.query(
                "select n.node_id, n.node_state, n.timestamp, n.cache_listener_port, n.node_version, b.heartbeat_time"
                        + " from clusternode n left join clusternodeheartbeat b on b.node_id = n.node_id"
                        + " order by n.node_id",
                row -> new Node(
                        row.getString(1),
                        ACTIVE.equals(row.getString(2)),
                        row.getLong(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getLong(6)));
    }

    /** Whether that node's heartbeat is fresh. */
    boolean alive(String id) {
        Optional<Node> node =
                all().stream().filter(each -> each.id().equals(id)).findFirst();
        return node.isPresent()
                && node.get().active()
                && clock.millis() - node.get().beat() < silence().toMillis();
    }

    /** Enters this node, and beats from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // a beat that fails is logged, and missed by the others
    void enter(int port, String version, ScheduledExecutorService threads) {
        database.inNewTransaction(() -> {
            database.update("delete from clusternode where node_id = ?", self);
            return database.update(
                    "insert into clusternode (node_id, node_state, timestamp, ip, cache_listener_port,"
                            + " node_build_number, node_version) values (?, ?, ?, '127.0.0.1', ?, 1, ?)",
                    self,
                    ACTIVE,
                    clock.millis(),
                    port,
                    version);
        });
        beat();
        long period = Math.max(50, Math.min(60_000, silence().toMillis() / BEATS_PER_SILENCE));
        threads.scheduleWithFixedDelay(this::beatOrLog, period, period, TimeUnit.MILLISECONDS);
    }

    /** Says that this node goes of its own will. */
    void leave() {
        database.update(
                "update clusternode set node_state = ?, timestamp = ? where node_id = ?",
                OFFLINE,
                clock.millis(),
                self);
        database.update("delete from clusternodeheartbeat where node_id = ?", self);
    }

    private void beatOrLog() {
        try {
            beat();
        } catch (RuntimeException failure) {
            LOG.warn("{}: no heartbeat: {}", self, failure.getMessage());
        }
    }

    private void beat() {
        long now = clock.millis();
        database.inNewTransaction(() -> {
            int rows = database.update(
                    "update clusternodeheartbeat set heartbeat_time = ?, database_time = ? where node_id = ?",
                    now,
                    now,
                    self);
            if (rows == 0) {
                database.update(
                        "insert into clusternodeheartbeat (node_id, heartbeat_time, database_time) values (?, ?, ?)",
                        self,
                        now,
                        now);
            }
            return rows;
        });
    }

    private Duration silence() {
        return switches.time(Switch.NODE_SILENCE);
    }
}
