package io.throughline.okr.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases every test of storage runs on. */
public enum Engine {
    /** In a file, each commit on the disk before it is acknowledged. */
    H2 {
        @Override
        public String fresh(Path folder) {
            return "jdbc:h2:file:" + folder.resolve("store")
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000";
        }
    },
    /** One server for all tests of the process, a database for each. */
    POSTGRES {
        @Override
        public String fresh(Path folder) {
            String name = "store" + NEXT.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }
    },
    /**
     * The server at the address in the system property {@code throughline.mariadb}, where the long check starts one; a
     * database for each test, its texts compared as this server does unless told otherwise: without regard to case.
     */
    MARIADB {
        @Override
        public boolean here() {
            return !MARIADB_SERVER.isEmpty();
        }

        @Override
        public String fresh(Path folder) {
            String name = "store" + NEXT.incrementAndGet();
            try (Connection connection = DriverManager.getConnection(MARIADB_SERVER);
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + name);
                statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return MARIADB_SERVER.replace("/?", "/" + name + "?");
        }
    };

    private static final String MARIADB_SERVER = System.getProperty("throughline.mariadb", "");

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Whether there is such a database to test on. */
    public boolean here() {
        return true;
    }

    /** Address of an empty database. */
    public abstract String fresh(Path folder);

    /** The engine of an address. */
    static Engine of(String url) {
        String kind = url.toLowerCase(Locale.ROOT).split(":", 3)[1];
        return switch (kind) {
            case "h2" -> H2;
            case "mariadb" -> MARIADB;
            default -> POSTGRES;
        };
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
