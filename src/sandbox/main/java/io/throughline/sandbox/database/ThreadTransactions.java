package io.throughline.sandbox.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions as the hosts have them: READ_COMMITTED, bound to the thread, joined when nested; a failure inside marks the
 * outer one for rollback.
 */
final class ThreadTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadTransactions.class);

    private final CountingDataSource source;

    // each host of the process has transactions of its own
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    ThreadTransactions(CountingDataSource source) {
        this.source = source;
    }

    private static final class Running {
        private final Connection connection;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean rollbackOnly;

        private Running(Connection connection) {
            this.connection = connection;
        }
    }

    boolean active() {
        return running.get() != null;
    }

    /** The thread's connection while there is a transaction, else a fresh one in auto-commit. The caller closes it. */
    Connection connection() throws SQLException {
        Running current = running.get();
        return current == null ? source.open() : bound(current);
    }

    /** The same connections as a {@link DataSource}, for code that wants one. */
    DataSource dataSource() {
        return CountingDataSource.proxy(DataSource.class, this::asDataSource);
    }

    private Object asDataSource(Method method, Object[] arguments) throws SQLException {
        return switch (method.getName()) {
            case "getConnection" -> connection();
            case "isWrapperFor" -> false;
            case "getLoginTimeout" -> 0;
            case "hashCode" -> System.identityHashCode(this);
            case "equals" -> false;
            case "toString" -> "connections of the thread's transaction";
            default -> throw new SQLException("The sandbox's data source has no " + method.getName());
        };
    }

    private static Connection bound(Running current) {
        return CountingDataSource.proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "close", "commit", "setAutoCommit", "setTransactionIsolation" -> null;
            case "isClosed" -> false;
            case "rollback" -> {
                if (arguments == null || arguments.length == 0) {
                    current.rollbackOnly = true;
                    yield null;
                }
                yield CountingDataSource.Calls.pass(method, current.connection, arguments);
            }
            default -> CountingDataSource.Calls.pass(method, current.connection, arguments);
        });
    }

    <T> T run(Supplier<T> work) {
        Running outer = running.get();
        return outer == null ? begun(work) : joined(outer, work);
    }

    /** Runs in a transaction of its own, whatever the thread is in; that one goes on afterwards. */
    <T> T runNew(Supplier<T> work) {
        Running suspended = running.get();
        running.remove();
        try {
            return begun(work);
        } finally {
            if (suspended != null) {
                running.set(suspended);
            }
        }
    }

    void afterCommit(Runnable work) {
        Running current = running.get();
        if (current == null) {
            work.run();
        } else {
            current.afterCommit.add(work);
        }
    }

    private <T> T begun(Supplier<T> work) {
        List<Runnable> afterCommit = new ArrayList<>();
        T result = begun(work, afterCommit);
        // the connection is back in the pool: what runs here may begin a transaction of its own
        for (Runnable each : afterCommit) {
            try {
                each.run();
            } catch (RuntimeException failure) {
                LOG.error("What was to follow a commit failed; the commit stands", failure);
            }
        }
        return result;
    }

    private <T> T begun(Supplier<T> work, List<Runnable> afterCommit) {
        try (Connection connection = source.open()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            Running own = new Running(connection);
            running.set(own);
            boolean committed = false;
            try {
                T result = work.get();
                if (own.rollbackOnly) {
                    throw new IllegalStateException(
                            "The transaction was rolled back: something inside it failed and was caught");
                }
                connection.commit();
                committed = true;
                afterCommit.addAll(own.afterCommit);
                return result;
            } finally {
                running.remove();
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static <T> T joined(Running outer, Supplier<T> work) {
        boolean returned = false;
        try {
            T result = work.get();
            returned = true;
            return result;
        } finally {
            if (!returned) {
                outer.rollbackOnly = true;
            }
        }
    }
}
