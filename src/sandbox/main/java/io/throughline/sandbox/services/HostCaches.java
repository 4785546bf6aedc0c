package io.throughline.sandbox.services;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.cache.CachedReference;
import com.atlassian.cache.Supplier;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Caches by name, in this process; in a cluster all but the local ones tell the other nodes what changed. */
public final class HostCaches implements CacheManager, CacheNews {
    private static final CacheSettings DEFAULTS = new CacheSettingsBuilder().build();
    private static final String REFERENCE = "value";

    private final Clock clock;
    private final Map<String, LocalCache<?, ?>> caches = new ConcurrentHashMap<>();
    private volatile CacheNews others = CacheNews.NONE;

    public HostCaches(Clock clock) {
        this.clock = clock;
    }

    /** From now on the other nodes are told through this. */
    public void tell(CacheNews news) {
        others = news;
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
        LocalCache<K, V> here = (LocalCache<K, V>) cache;
        return Boolean.TRUE.equals(required.getLocal())
                ? here
                : new SharedCache<>(here, Boolean.TRUE.equals(required.getReplicateViaCopy()), others);
    }

    @Override
    public <V> CachedReference<V> getCachedReference(String name, Supplier<V> supplier) {
        return getCachedReference(name, supplier, DEFAULTS);
    }

    @Override
    public <V> CachedReference<V> getCachedReference(String name, Supplier<V> supplier, CacheSettings required) {
        return new Reference<>(this.<String, V>getCache(name, key -> supplier.get(), required));
    }

    @Override
    public void flushCaches() {
        caches.values().forEach(cache -> {
            cache.removeAll();
            others.cleared(cache.getName());
        });
    }

    /** What another node removed; a cache that is not used here has nothing to forget. */
    @Override
    @SuppressWarnings("unchecked") // any object may be asked for
    public void removed(String cache, Object key) {
        LocalCache<Object, Object> here = (LocalCache<Object, Object>) caches.get(cache);
        if (here != null) {
            here.remove(key);
        }
    }

    @Override
    public void cleared(String cache) {
        LocalCache<?, ?> here = caches.get(cache);
        if (here != null) {
            here.removeAll();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a name means one pair of types on every node
    public void copied(String cache, Object key, Object value) {
        LocalCache<Object, Object> here = (LocalCache<Object, Object>) caches.get(cache);
        if (here != null) {
            here.put(key, value);
        }
    }

    /** One value as a cache of one key. */
    private record Reference<V>(Cache<String, V> cache) implements CachedReference<V> {
        @Override
        public V get() {
            return cache.get(REFERENCE);
        }

        @Override
        public void reset() {
            cache.remove(REFERENCE);
        }

        @Override
        public boolean isPresent() {
            return cache.containsKey(REFERENCE);
        }

        @Override
        public Optional<V> getIfPresent() {
            return Optional.ofNullable(cache.get(REFERENCE, () -> null));
        }
    }
}
