package com.atlassian.sal.api.rdbms;

/** Makes executors for plain SQL on the host's database. Evidence: [DOC SAL 3.0.0] [DOC Bamboo 10.2.5]. */
public interface TransactionalExecutorFactory {
    TransactionalExecutor createExecutor();

    TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew);
}
