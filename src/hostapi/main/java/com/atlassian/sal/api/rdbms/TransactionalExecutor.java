package com.atlassian.sal.api.rdbms;

/**
 * Runs work on the host's database inside a transaction. The host's {@code getSchemaName()} is left out: its return
 * type is a library's. Evidence: [DOC SAL 3.0.0].
 */
public interface TransactionalExecutor {
    <A> A execute(ConnectionCallback<A> callback);

    TransactionalExecutor readOnly();

    TransactionalExecutor readWrite();

    TransactionalExecutor newTransaction();

    TransactionalExecutor existingTransaction();
}
