package com.atlassian.activeobjects.spi;

/** Kinds of database the hosts know. Evidence: [P6]. */
public enum DatabaseType {
    DB2,
    DERBY_EMBEDDED,
    DERBY_NETWORK,
    H2,
    HSQL,
    MS_SQL,
    MYSQL,
    NUODB,
    ORACLE,
    POSTGRESQL,
    UNKNOWN
}
