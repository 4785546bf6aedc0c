package io.throughline.sandbox.database;

import java.sql.SQLException;

/** A statement, a connection or a commit failed. The cause is the driver's. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
