package io.throughline.sandbox.activeobjects;

import java.sql.SQLException;

/** A statement of Active Objects failed; unchecked, as the hosts throw it. */
public final class ActiveObjectsFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ActiveObjectsFailure(SQLException cause) {
        super("There was a SQL exception thrown by the Active Objects library: " + cause.getMessage(), cause);
    }
}
