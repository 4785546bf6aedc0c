package io.throughline.okr.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
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
    };

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Address of an empty database. */
    public abstract String fresh(Path folder);

    /** The engine of an address. */
    static Engine of(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:") ? H2 : POSTGRES;
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
