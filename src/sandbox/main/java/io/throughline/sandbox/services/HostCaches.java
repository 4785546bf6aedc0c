package io.throughline.sandbox.services;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import com.atlassian.cache.CacheSettingsBuilder;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Caches by name, in this process. */
public final class HostCaches implements CacheManager {
    private static final CacheSettings DEFAULTS = new CacheSettingsBuilder().build();

    private final Clock clock;
    private final Map<String, LocalCache<?, ?>> caches = new ConcurrentHashMap<>();

    public HostCaches(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <K, V> Cache<K, V> getCache(String name) {
        return getCache(name, null, DEFAULTS);
    }

    @Override
    public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader) {
        return getCache(name, loader, DEFAULTS);
    }

    @Override
    @SuppressWarnings("unchecked") // a name means one pair of types, as in the hosts
    public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings required) {
        // a loader replaces the cache: after an upgrade the old one's classes are gone
        LocalCache<?, ?> cache = loader == null
                ? caches.computeIfAbsent(name, key -> new LocalCache<K, V>(name, null, required, clock))
                : caches.compute(name, (key, old) -> new LocalCache<>(name, loader, required, clock));
        return (Cache<K, V>) cache;
    }

    @Override
    public void flushCaches() {
        caches.values().forEach(LocalCache::removeAll);
    }
}
