package io.throughline.sandbox.cluster;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.throughline.sandbox.database.DatabaseFailure;
import io.throughline.sandbox.database.PooledDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cluster locks as Jira's: one row a name in {@code clusterlockstatus}, which says which node holds it; within a node a
 * lock of the JVM says which thread. What a node held comes free when the node starts again, or when its heartbeat is stale
 * and another node asks. A row stays for ever, as in Jira: names must not be made up anew each time.
 */
final class DatabaseLocks implements ClusterLockService {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLocks.class);
    private static final long FIRST_WAIT_MILLIS = 20;
    private static final long LONGEST_WAIT_MILLIS = 500;

    private final PooledDatabase database;
    private final String node;
    private final ClusterNodes nodes;
    private final Clock clock;
    private final Map<String, ClusterLock> locks = new ConcurrentHashMap<>();

    DatabaseLocks(PooledDatabase database, String node, ClusterNodes nodes, Clock clock) {
        this.database = database;
        this.node = node;
        this.nodes = nodes;
        this.clock = clock;
        database.update("create table if not exists clusterlockstatus (lock_name varchar(255) primary key,"
                + " locked_by_node varchar(60), update_time bigint)");
    }

    /** Frees what this node held in an earlier life, or holds at its end. */
    void releaseOwn() {
        database.inNewTransaction(() -> database.update(
                "update clusterlockstatus set locked_by_node = null, update_time = ? where locked_by_node = ?",
                clock.millis(),
                node));
    }

    @Override
    public ClusterLock getLockForName(String lockName) {
        return locks.computeIfAbsent(lockName, Named::new);
    }

    /** True if the row is this node's now. Never in the thread's transaction: others must see it at once. */
    private boolean taken(String name) {
        return database.inNewTransaction(() -> {
            if (swapped(name, null)) {
                return true;
            }
            List<String> holder = database.query(
                    "select coalesce(locked_by_node, '') from clusterlockstatus where lock_name = ?",
                    row -> row.getString(1),
                    name);
            if (holder.isEmpty()) {
                return made(name);
            }
            String other = holder.get(0);
            if (other.isEmpty() || other.equals(node) || nodes.alive(other)) {
                return false;
            }
            LOG.info("{} takes the lock {} over from {}, which is silent", node, name, other);
            return swapped(name, other);
        });
    }

    private boolean swapped(String name, String from) {
        long now = clock.millis();
        String update = "update clusterlockstatus set locked_by_node = ?, update_time = ? where lock_name = ? and ";
        return (from == null
                        ? database.update(update + "locked_by_node is null", node, now, name)
                        : database.update(update + "locked_by_node = ?", node, now, name, from))
                == 1;
    }

    private boolean made(String name) {
        try {
            return database.inNewTransaction(() -> database.update(
                            "insert into clusterlockstatus (lock_name, locked_by_node, update_time) values (?, ?, ?)",
                            name,
                            node,
                            clock.millis()))
                    == 1;
        } catch (DatabaseFailure another) {
            LOG.debug("The lock {} was made by another node just now", name, another);
            return false;
        }
    }

    private void free(String name) {
        database.inNewTransaction(() -> database.update(
                "update clusterlockstatus set locked_by_node = null, update_time = ?"
                        + " where lock_name = ? and locked_by_node = ?",
                clock.millis(),
                name,
                node));
    }

    private final class Named implements ClusterLock {
        private final String name;
        private final ReentrantLock here = new ReentrantLock();

        private Named(String name) {
            this.name = name;
        }

        @Override
        public boolean isHeldByCurrentThread() {
            return here.isHeldByCurrentThread();
        }

        @Override
        public void lock() {
            here.lock();
            boolean interrupted = false;
            boolean held = false;
            try {
                while (!held) {
                    try {
                        held = here.getHoldCount() > 1 || waited(Long.MAX_VALUE);
                    } catch (InterruptedException later) {
                        // as a lock of the JVM: who waits without interruption is told afterwards
                        interrupted = true;
                    }
                }
            } finally {
                keep(held);
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            here.lockInterruptibly();
            boolean held = false;
            try {
                held = here.getHoldCount() > 1 || waited(Long.MAX_VALUE);
            } finally {
                keep(held);
            }
        }

        @Override
        public boolean tryLock() {
            if (!here.tryLock()) {
                return false;
            }
            boolean held = false;
            try {
                held = here.getHoldCount() > 1 || taken(name);
            } finally {
                keep(held);
            }
            return held;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(time);
            if (!here.tryLock(time, unit)) {
                return false;
            }
            boolean held = false;
            try {
                held = here.getHoldCount() > 1 || waited(end - System.nanoTime());
            } finally {
                keep(held);
            }
            return held;
        }

        private void keep(boolean held) {
            if (!held) {
                here.unlock();
            }
        }

        /** Asks again and again, at least once. */
        private boolean waited(long nanos) throws InterruptedException {
            long begun = System.nanoTime();
            long pause = FIRST_WAIT_MILLIS;
            while (!taken(name)) {
                long left = nanos - (System.nanoTime() - begun);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(pause)));
                pause = Math.min(2 * pause, LONGEST_WAIT_MILLIS);
            }
            return true;
        }

        @Override
        public void unlock() {
            if (!here.isHeldByCurrentThread()) {
                throw new IllegalMonitorStateException("Another thread, or none, holds " + name);
            }
            try {
                if (here.getHoldCount() == 1) {
                    free(name);
                }
            } finally {
                here.unlock();
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("A cluster lock has no conditions");
        }
    }
}
