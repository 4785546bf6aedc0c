package io.throughline.sandbox.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server of the sandbox's own. Its data stay where they are when it stops. */
public final class OwnPostgres {
    private final EmbeddedPostgres server;

    private OwnPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it on these data, making them if need be. */
    public static OwnPostgres start(Path data) throws IOException {
        endLeftover(data);
        return new OwnPostgres(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "100")
                // zonky switches it off: an acknowledged write must outlive a kill
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    /** Address of its database. */
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Ends it. */
    public void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A sandbox that was killed leaves its server running on these data; only that server is ended, by its number. */
    private static void endLeftover(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        List<String> lines = Files.readAllLines(note);
        Optional<ProcessHandle> leftover = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (leftover.isPresent()) {
            leftover.get().destroy();
            try {
                leftover.get().onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while an earlier PostgreSQL ends", stopped);
            } catch (ExecutionException | TimeoutException stuck) {
                throw new IOException("An earlier PostgreSQL on " + data + " does not end", stuck);
            }
        }
        Files.deleteIfExists(note);
    }
}
