package com.atlassian.cache;

/** The host's caches. Its {@code shutdown()} is left out: no plugin may call it. Evidence: [P6] [SLACK]. */
public interface CacheManager extends CacheFactory {
    void flushCaches();
}
