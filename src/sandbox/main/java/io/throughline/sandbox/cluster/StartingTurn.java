package io.throughline.sandbox.cluster;

import io.throughline.sandbox.database.DatabaseFailure;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * One node starts at a time, as the hosts' manuals ask of administrators: two that make the same tables fail. The turn is a
 * lock of the database's session, so that a node that is killed while it starts gives it up.
 */
public final class StartingTurn implements AutoCloseable {
    private static final long LOCK = 0x7468726f756768L;

    private final Connection session;

    private StartingTurn(Connection session) {
        this.session = session;
    }

    /**
     * Waits for the turn.
     *
     * @throws IllegalArgumentException if this database serves one process only
     */
    public static StartingTurn take(PooledDatabase database) {
        if (database.engine() != Database.Engine.POSTGRESQL) {
            throw new IllegalArgumentException("Several nodes need PostgreSQL");
        }
        try {
            Connection session = database.outside();
            try (PreparedStatement lock = session.prepareStatement("select pg_advisory_lock(?)")) {
                lock.setLong(1, LOCK);
                lock.execute();
            }
            return new StartingTurn(session);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    @Override
    public void close() {
        try (session;
                PreparedStatement unlock = session.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
