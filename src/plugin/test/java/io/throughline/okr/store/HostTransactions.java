package io.throughline.okr.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * A database as the hosts give it to Active Objects: READ_COMMITTED, one connection a thread while a transaction runs, joined
 * when nested, rolled back as a whole if anything inside failed. It counts the statements that are executed.
 */
final class HostTransactions {
    private static final Set<String> HOSTS_OWN = Set.of("close", "commit", "setAutoCommit", "setTransactionIsolation");

    private final DataSource source;
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong nested = new AtomicLong();
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    HostTransactions(DataSource source) {
        this.source = source;
    }

    private static final class Running {
        private final Connection connection;
        private boolean failed;

        private Running(Connection connection) {
            this.connection = connection;
        }
    }

    long statements() {
        return statements.get();
    }

    /** How many transactions were asked for within others. */
    long nested() {
        return nested.get();
    }

    Set<String> prepared() {
        return prepared;
    }

    /** After so many more statements the database is gone. */
    void breakAfter(long more) {
        left.set(more);
    }

    /** What Active Objects is given; of type {@code type}, a kind of data source. */
    <D extends DataSource> D dataSource(Class<D> type) {
        return proxy(type, (method, arguments) -> switch (method.getName()) {
            case "getConnection" -> connection();
            case "dispose" -> null;
            default -> invoke(method, source, arguments);
        });
    }

    <T> T inTransaction(Callable<T> work) throws Exception {
        Running outer = running.get();
        if (outer != null) {
            nested.incrementAndGet();
            try {
                return work.call();
            } catch (Throwable failure) {
                outer.failed = true;
                throw failure;
            }
        }
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            Running mine = new Running(connection);
            running.set(mine);
            boolean done = false;
            try {
                T result = work.call();
                done = !mine.failed;
                if (!done) {
                    throw new IllegalStateException("rolled back: something nested failed");
                }
                return result;
            } finally {
                running.remove();
                if (done) {
                    connection.commit();
                    keep(connection);
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * H2 leaves a commit to whoever is writing to the file at that moment, and acknowledges it before it is there; a
     * checkpoint waits for it.
     */
    private static void keep(Connection committed) throws SQLException {
        if (committed.getMetaData().getURL().startsWith("jdbc:h2:")) {
            try (Statement checkpoint = committed.createStatement()) {
                checkpoint.execute("CHECKPOINT");
            }
        }
    }

    private Connection connection() throws SQLException {
        Running mine = running.get();
        Connection connection = mine == null ? source.getConnection() : mine.connection;
        return proxy(Connection.class, (method, arguments) -> {
            if (mine != null && HOSTS_OWN.contains(method.getName())) {
                return null;
            }
            Object answer = invoke(method, connection, arguments);
            if (method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
            }
            if (answer instanceof PreparedStatement) {
                return counted(PreparedStatement.class, answer);
            }
            return answer instanceof Statement ? counted(Statement.class, answer) : answer;
        });
    }

    private <S> S counted(Class<S> type, Object statement) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                statements.incrementAndGet();
                if (left.getAndDecrement() <= 0) {
                    throw new SQLException("broken off");
                }
            }
            return invoke(method, statement, arguments);
        });
    }

    private interface Answer {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <P> P proxy(Class<P> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                HostTransactions.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.of(method, arguments)));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
