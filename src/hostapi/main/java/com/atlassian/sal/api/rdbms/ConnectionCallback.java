package com.atlassian.sal.api.rdbms;

import java.sql.Connection;

/** Work on the host's database connection. Evidence: [DOC SAL 3.0.0]. */
public interface ConnectionCallback<A> {
    A execute(Connection connection);
}
