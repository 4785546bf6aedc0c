package io.throughline.okr.store;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain SQL as the hosts give it to plugins: on the connection of the thread's transaction, if there is one. */
record HostExecutors(DataSource source) implements TransactionalExecutorFactory, TransactionalExecutor {
    @Override
    public TransactionalExecutor createExecutor() {
        return this;
    }

    @Override
    public TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew) {
        return this;
    }

    @Override
    public <A> A execute(ConnectionCallback<A> callback) {
        try (Connection connection = source.getConnection()) {
            return callback.execute(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public TransactionalExecutor readOnly() {
        return this;
    }

    @Override
    public TransactionalExecutor readWrite() {
        return this;
    }

    @Override
    public TransactionalExecutor newTransaction() {
        throw new UnsupportedOperationException("nobody asks for one");
    }

    @Override
    public TransactionalExecutor existingTransaction() {
        return this;
    }
}
