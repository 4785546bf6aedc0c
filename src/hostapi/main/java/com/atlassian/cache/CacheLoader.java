package com.atlassian.cache;

/** Makes the value of a missing key. Evidence: [P6] [SLACK]. */
public interface CacheLoader<K, V> {
    V load(K key);
}
