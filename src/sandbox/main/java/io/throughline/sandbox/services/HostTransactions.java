package io.throughline.sandbox.services;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import io.throughline.sandbox.database.PooledDatabase;
import java.util.function.Supplier;

/** The host's transactions as SAL offers them: around a callback, or with a plain JDBC connection. */
public final class HostTransactions implements TransactionTemplate, TransactionalExecutorFactory {
    private final PooledDatabase database;

    public HostTransactions(PooledDatabase database) {
        this.database = database;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return database.inTransaction(action::doInTransaction);
    }

    @Override
    public TransactionalExecutor createExecutor() {
        return createExecutor(false, false);
    }

    @Override
    public TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew) {
        return new Executor(database, requiresNew);
    }

    /** Read-only is a hint no database here takes. */
    private record Executor(PooledDatabase database, boolean requiresNew) implements TransactionalExecutor {
        @Override
        public <A> A execute(ConnectionCallback<A> callback) {
            // inside a transaction the connection ignores close, commit and setAutoCommit, as SAL asks
            Supplier<A> work = () -> database.withConnection(callback::execute);
            return requiresNew ? database.inNewTransaction(work) : database.inTransaction(work);
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
            return new Executor(database, true);
        }

        @Override
        public TransactionalExecutor existingTransaction() {
            return new Executor(database, false);
        }
    }
}
