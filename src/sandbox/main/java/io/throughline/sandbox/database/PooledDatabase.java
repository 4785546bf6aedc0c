package io.throughline.sandbox.database;

import com.zaxxer.hikari.HikariDataSource;
import io.throughline.sandbox.host.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A pool of counted connections with thread-bound transactions. */
public final class PooledDatabase implements Database {
    private final Engine engine;
    private final String schema;
    private final HikariDataSource pool;
    private final SqlCounter counter = new SqlCounter();
    private final ThreadTransactions transactions;
    private final Runnable afterClose;

    PooledDatabase(Engine engine, String schema, HikariDataSource pool, Runnable afterClose) {
        this.engine = engine;
        this.schema = schema;
        this.pool = pool;
        this.transactions = new ThreadTransactions(new CountingDataSource(
                pool, counter, engine == Engine.H2 ? Durability.BY_CHECKPOINT : Durability.BY_COMMIT));
        this.afterClose = afterClose;
    }

    /** Schema the host's tables lie in, as the database spells it; "" where there are no schemas. */
    public String schema() {
        return schema;
    }

    public SqlCounter counter() {
        return counter;
    }

    /** A fresh connection that never joins the thread's transaction and is not counted; for tests that look from outside. */
    public Connection outside() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public DataSource dataSource() {
        return transactions.dataSource();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.run(work);
    }

    /** Runs in a transaction of its own even inside another one. */
    public <T> T inNewTransaction(Supplier<T> work) {
        return transactions.runNew(work);
    }

    @Override
    public boolean inTransaction() {
        return transactions.active();
    }

    @Override
    public void afterCommit(Runnable work) {
        transactions.afterCommit(work);
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
        return withConnection(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        });
    }

    /** Outside of a transaction it runs in one of its own, so that it is kept as any other. */
    @Override
    public int update(String sql, Object... parameters) {
        return inTransaction() ? executed(sql, parameters) : inTransaction(() -> executed(sql, parameters));
    }

    private int executed(String sql, Object... parameters) {
        return withConnection(connection -> {
            try (PreparedStatement statement = prepared(connection, definition(sql), parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private String definition(String sql) {
        return engine() == Engine.MARIADB ? MariaDbTypes.in(sql) : sql;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            // Instants and booleans bind differently on each driver: say it in JDBC's own types
            if (parameters[i] instanceof Instant instant) {
                statement.setTimestamp(i + 1, java.sql.Timestamp.from(instant));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }

    @Override
    public <T> T withConnection(SqlFunction<T> work) {
        try (Connection connection = transactions.connection()) {
            return work.apply(connection);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    @Override
    public void close() {
        pool.close();
        afterClose.run();
    }
}
