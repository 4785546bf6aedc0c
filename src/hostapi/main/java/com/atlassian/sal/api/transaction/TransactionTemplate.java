package com.atlassian.sal.api.transaction;

/**
 * Runs work inside the host's transaction: joined where there is one, rolled back when the work throws. Evidence:
 * [P6] [SLACK].
 */
public interface TransactionTemplate {
    <T> T execute(TransactionCallback<T> action);
}
