package io.throughline.sandbox.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.throughline.sandbox.host.Database.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Opens a host's database by the name given on the command line. */
public final class Databases {
    private static final int CONNECTIONS = 40;

    private Databases() {}

    /**
     * Opens what {@code choice} names.
     *
     * @param choice {@code h2} (a file under the home), {@code postgres} (a server of our own, its data under the home), or a
     *     JDBC address; <code>{host}</code> in it becomes the host's name
     * @param home the host's directory; exists
     * @param host {@code jira} or {@code confluence}; the schema of that name is used in a PostgreSQL given by address, so that
     *     one database serves both
     * @throws IllegalArgumentException if the choice means nothing
     */
    public static PooledDatabase open(String choice, Path home, String host) {
        try {
            Path directory = Files.createDirectories(home.resolve("database"));
            if (choice.equals("h2")) {
                return h2(directory.resolve("host").toAbsolutePath());
            }
            if (choice.equals("postgres")) {
                OwnPostgres server = OwnPostgres.start(directory.resolve("postgres"));
                return postgres(server.jdbcUrl(), "public", server::stop);
            }
            String url = choice.replace("{host}", host);
            if (url.startsWith("jdbc:postgresql:")) {
                return postgres(url, host, () -> {});
            }
            if (url.startsWith("jdbc:h2:")) {
                return pooled(Engine.H2, "PUBLIC", url, "sa", () -> {});
            }
            if (url.startsWith("jdbc:mariadb:") || url.startsWith("jdbc:mysql:")) {
                return pooled(Engine.MARIADB, "", url, "", () -> {});
            }
            throw new IllegalArgumentException("--db is h2, postgres or a JDBC address, not " + choice);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(
                    "The database of " + host + " does not open: " + failure.getMessage(), failure);
        }
    }

    private static PooledDatabase h2(Path file) {
        // without WRITE_DELAY=0 a kill loses commits that were acknowledged; with it, those that meet (see Durability)
        String url =
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
        HikariDataSource pool = pool(url, "sa", "PUBLIC");
        return new PooledDatabase(Engine.H2, "PUBLIC", pool, () -> shutDown(url));
    }

    /** H2 keeps the file open after the last connection (DB_CLOSE_DELAY); this is what closes it. */
    private static void shutDown(String url) {
        org.h2.jdbcx.JdbcDataSource source = new org.h2.jdbcx.JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static PooledDatabase postgres(String url, String schema, Runnable afterClose) throws SQLException {
        if (!schema.equals("public")) {
            try (Connection connection = java.sql.DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists " + schema.toLowerCase(Locale.ROOT));
            }
        }
        return pooled(Engine.POSTGRESQL, schema, url, "", afterClose);
    }

    private static PooledDatabase pooled(Engine engine, String schema, String url, String user, Runnable afterClose) {
        return new PooledDatabase(engine, schema, pool(url, user, schema), afterClose);
    }

    private static HikariDataSource pool(String url, String user, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword("");
        }
        if (!schema.isEmpty()) {
            config.setSchema(schema);
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(30_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
