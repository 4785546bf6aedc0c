package com.atlassian.sal.api.transaction;

/** Work to be done inside one transaction. Evidence: [P6] [SLACK]. */
public interface TransactionCallback<T> {
    T doInTransaction();
}
