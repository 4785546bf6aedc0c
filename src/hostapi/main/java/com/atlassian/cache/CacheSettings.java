package com.atlassian.cache;

/** How a cache behaves; null means the host's own choice. Times are in milliseconds. Evidence: [P6] [SLACK]. */
public interface CacheSettings {
    Long getExpireAfterAccess();

    Long getExpireAfterWrite();

    Boolean getFlushable();

    Boolean getLocal();

    Integer getMaxEntries();

    Boolean getReplicateViaCopy();
}
