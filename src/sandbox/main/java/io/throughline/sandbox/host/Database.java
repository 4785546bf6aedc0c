package io.throughline.sandbox.host;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A host's database: one pool, and transactions as the hosts have them: READ_COMMITTED, bound to the thread, joined when
 * nested; a failure inside marks the outer one for rollback. Everything of the host and Active Objects go through it.
 */
public interface Database extends AutoCloseable {
    /** Which engine this is. */
    enum Engine {
        H2,
        POSTGRESQL,
        MARIADB
    }

    Engine engine();

    /**
     * Connections of the thread's transaction while there is one ({@code close}, {@code commit} and {@code setAutoCommit}
     * on them do nothing), else fresh ones in auto-commit.
     */
    DataSource dataSource();

    /** Runs in the thread's transaction, or in a new one that commits when it returns and rolls back when it throws. */
    <T> T inTransaction(Supplier<T> work);

    /** Whether the calling thread is in a transaction. */
    boolean inTransaction();

    /**
     * Runs work on this thread once the thread's transaction has committed, and never if it rolls back; without a transaction
     * at once. Several run in the order they were given; one that fails is logged, what was committed stays.
     */
    void afterCommit(Runnable work);

    /** Runs a query and maps each row. Parameters are bound in order; unchecked on failure. */
    <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters);

    /** Runs an insert, update, delete or DDL statement; the number of rows. */
    int update(String sql, Object... parameters);

    /** Runs work on a connection of the thread's transaction, or on a fresh one. */
    <T> T withConnection(SqlFunction<T> work);

    @Override
    void close();

    /** Maps the row the result set stands on. */
    @FunctionalInterface
    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface SqlFunction<T> {
        T apply(Connection connection) throws SQLException;
    }
}
