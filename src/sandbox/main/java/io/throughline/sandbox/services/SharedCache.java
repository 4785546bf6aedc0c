package io.throughline.sandbox.services;

import com.atlassian.cache.Cache;
import com.atlassian.cache.Supplier;
import java.util.Collection;

/** A cache that all nodes have, each with its own entries: what one changes, the others forget or, by copy, take over. */
final class SharedCache<K, V> implements Cache<K, V> {
    private final LocalCache<K, V> here;
    private final boolean viaCopy;
    private final CacheNews news;

    SharedCache(LocalCache<K, V> here, boolean viaCopy, CacheNews news) {
        this.here = here;
        this.viaCopy = viaCopy;
        this.news = news;
    }

    private void changed(K key, V value) {
        if (viaCopy) {
            news.copied(getName(), key, value);
        } else {
            news.removed(getName(), key);
        }
    }

    @Override
    public String getName() {
        return here.getName();
    }

    @Override
    public boolean containsKey(K key) {
        return here.containsKey(key);
    }

    @Override
    public Collection<K> getKeys() {
        return here.getKeys();
    }

    @Override
    public V get(K key) {
        return here.get(key);
    }

    @Override
    public V get(K key, Supplier<? extends V> valueSupplier) {
        return here.get(key, valueSupplier);
    }

    @Override
    public void put(K key, V value) {
        here.put(key, value);
        changed(key, value);
    }

    @Override
    public V putIfAbsent(K key, V value) {
        V there = here.putIfAbsent(key, value);
        if (there == null) {
            changed(key, value);
        }
        return there;
    }

    @Override
    public void remove(K key) {
        here.remove(key);
        news.removed(getName(), key);
    }

    @Override
    public boolean remove(K key, V value) {
        boolean removed = here.remove(key, value);
        if (removed) {
            news.removed(getName(), key);
        }
        return removed;
    }

    @Override
    public void removeAll() {
        here.removeAll();
        news.cleared(getName());
    }

    @Override
    public boolean replace(K key, V oldValue, V newValue) {
        boolean replaced = here.replace(key, oldValue, newValue);
        if (replaced) {
            changed(key, newValue);
        }
        return replaced;
    }
}
