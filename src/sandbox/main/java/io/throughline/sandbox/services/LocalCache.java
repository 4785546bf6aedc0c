package io.throughline.sandbox.services;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheSettings;
import com.atlassian.cache.Supplier;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A map with a size and an age; the least recently used goes first. */
final class LocalCache<K, V> implements Cache<K, V> {
    private static final int DEFAULT_SIZE = 10_000;

    private final String name;
    private final CacheLoader<K, V> loader;
    private final Clock clock;
    private final long maxAge;
    private final long maxIdle;
    private final Map<K, Entry<V>> entries;

    private static final class Entry<V> {
        private final V value;
        private final long written;
        private long read;

        private Entry(V value, long now) {
            this.value = value;
            this.written = now;
            this.read = now;
        }
    }

    LocalCache(String name, CacheLoader<K, V> loader, CacheSettings settings, Clock clock) {
        this.name = name;
        this.loader = loader;
        this.clock = clock;
        this.maxAge = settings.getExpireAfterWrite() == null ? Long.MAX_VALUE : settings.getExpireAfterWrite();
        this.maxIdle = settings.getExpireAfterAccess() == null ? Long.MAX_VALUE : settings.getExpireAfterAccess();
        int size = settings.getMaxEntries() == null ? DEFAULT_SIZE : settings.getMaxEntries();
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
                return size() > size;
            }
        };
    }

    private V live(K key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        long now = clock.millis();
        if (now - entry.written > maxAge || now - entry.read > maxIdle) {
            entries.remove(key);
            return null;
        }
        entry.read = now;
        return entry.value;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public synchronized boolean containsKey(K key) {
        return live(key) != null;
    }

    @Override
    public synchronized Collection<K> getKeys() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public V get(K key) {
        return get(key, loader == null ? () -> null : () -> loader.load(key));
    }

    @Override
    public V get(K key, Supplier<? extends V> valueSupplier) {
        synchronized (this) {
            V value = live(key);
            if (value != null) {
                return value;
            }
        }
        // loaded outside the lock: a loader may take long or use other caches
        V made = valueSupplier.get();
        if (made != null) {
            put(key, made);
        }
        return made;
    }

    @Override
    public synchronized void put(K key, V value) {
        entries.put(key, new Entry<>(value, clock.millis()));
    }

    @Override
    public synchronized V putIfAbsent(K key, V value) {
        V there = live(key);
        if (there == null) {
            put(key, value);
        }
        return there;
    }

    @Override
    public synchronized void remove(K key) {
        entries.remove(key);
    }

    @Override
    public synchronized boolean remove(K key, V value) {
        if (!Objects.equals(live(key), value)) {
            return false;
        }
        entries.remove(key);
        return true;
    }

    @Override
    public synchronized void removeAll() {
        entries.clear();
    }

    @Override
    public synchronized boolean replace(K key, V oldValue, V newValue) {
        if (!Objects.equals(live(key), oldValue)) {
            return false;
        }
        put(key, newValue);
        return true;
    }
}
