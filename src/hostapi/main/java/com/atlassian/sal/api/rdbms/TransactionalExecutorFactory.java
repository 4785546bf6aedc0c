package com.atlassian.sal.api.rdbms;

/** Makes executors for plain SQL on the host's database. Evidence: [DOC sal-parent 3.0.0] [DOC bamboo 9.2.11]. */
public interface TransactionalExecutorFactory {
    TransactionalExecutor createExecutor();

    TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew);
}
