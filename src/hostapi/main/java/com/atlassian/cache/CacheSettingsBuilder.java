package com.atlassian.cache;

import java.util.concurrent.TimeUnit;

/** Builds cache settings. Evidence: [P6] [SLACK]. */
public class CacheSettingsBuilder {
    private Long expireAfterAccess;
    private Long expireAfterWrite;
    private Boolean flushable;
    private Boolean local;
    private Integer maxEntries;
    private Boolean replicateViaCopy;

    public CacheSettingsBuilder() {}

    public CacheSettingsBuilder expireAfterAccess(long expiry, TimeUnit timeUnit) {
        expireAfterAccess = timeUnit.toMillis(expiry);
        return this;
    }

    public CacheSettingsBuilder expireAfterWrite(long expiry, TimeUnit timeUnit) {
        expireAfterWrite = timeUnit.toMillis(expiry);
        return this;
    }

    public CacheSettingsBuilder maxEntries(int entries) {
        maxEntries = entries;
        return this;
    }

    public CacheSettingsBuilder flushable() {
        flushable = true;
        return this;
    }

    public CacheSettingsBuilder unflushable() {
        flushable = false;
        return this;
    }

    public CacheSettingsBuilder local() {
        local = true;
        return this;
    }

    public CacheSettingsBuilder remote() {
        local = false;
        return this;
    }

    public CacheSettingsBuilder replicateViaCopy() {
        replicateViaCopy = true;
        return this;
    }

    public CacheSettingsBuilder replicateViaInvalidation() {
        replicateViaCopy = false;
        return this;
    }

    public CacheSettings build() {
        return new Built(expireAfterAccess, expireAfterWrite, flushable, local, maxEntries, replicateViaCopy);
    }

    private record Built(
            Long getExpireAfterAccess,
            Long getExpireAfterWrite,
            Boolean getFlushable,
            Boolean getLocal,
            Integer getMaxEntries,
            Boolean getReplicateViaCopy)
            implements CacheSettings {}
}
