package io.throughline.sandbox.cluster;

import com.atlassian.beehive.ClusterLockService;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Switches;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** This process's place among the nodes of one host. */
public final class Cluster implements AutoCloseable {
    private final String self;
    private final ClusterNodes nodes;
    private final DatabaseLocks locks;
    private final NodeChannel channel;
    private final ScheduledExecutorService beating;

    private Cluster(String self, ClusterNodes nodes, DatabaseLocks locks, NodeChannel channel) {
        this.self = self;
        this.nodes = nodes;
        this.locks = locks;
        this.channel = channel;
        this.beating = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, self + "-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Joins the nodes that are there.
     *
     * @param self this node's name; one that ran under it before is gone for good
     * @param version the host's
     */
    public static Cluster join(String self, String version, PooledDatabase database, Switches switches, Clock clock) {
        ClusterNodes nodes = new ClusterNodes(database, self, switches, clock);
        DatabaseLocks locks = new DatabaseLocks(database, self, nodes, clock);
        Cluster cluster = new Cluster(self, nodes, locks, new NodeChannel(self, database));
        try {
            locks.releaseOwn();
            List<Integer> others = nodes.all().stream()
                    .filter(node -> node.active() && !node.id().equals(self))
                    .map(ClusterNodes.Node::port)
                    .toList();
            cluster.channel.join("host", others);
            new SharedSwitches(database, cluster.channel, switches).join(cluster.channel.alone());
            nodes.enter(cluster.channel.port(), version, cluster.beating);
        } catch (RuntimeException failure) {
            cluster.stop();
            throw failure;
        }
        return cluster;
    }

    public String self() {
        return self;
    }

    public ClusterLockService locks() {
        return locks;
    }

    /** What the nodes tell each other. */
    public NodeChannel channel() {
        return channel;
    }

    /** Leaves as a node does that is shut down in order. */
    @Override
    public void close() {
        try {
            locks.releaseOwn();
            nodes.leave();
        } finally {
            stop();
        }
    }

    /** Ends as a node does that is killed: what it held stays held. */
    void stop() {
        beating.shutdownNow();
        channel.close();
    }
}
