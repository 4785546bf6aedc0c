package io.throughline.sandbox.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What is still to be done after a commit, so that it outlives a kill before it is acknowledged. */
@FunctionalInterface
interface Durability {
    /** The database promises it by itself. */
    Durability BY_COMMIT = committed -> {};

    /** H2 leaves a commit to whoever is writing to the file at that moment, and acknowledges it at once; a checkpoint waits. */
    Durability BY_CHECKPOINT = committed -> {
        try (Statement checkpoint = committed.createStatement()) {
            checkpoint.execute("CHECKPOINT");
        }
    };

    /**
     * Waits until what was committed cannot be lost.
     *
     * @param committed the connection it was committed on, still open
     */
    void keep(Connection committed) throws SQLException;
}
