package com.atlassian.cache;

import java.util.Optional;

/** One value the host keeps until it is reset. Evidence: [P6]. */
public interface CachedReference<V> {
    V get();

    void reset();

    boolean isPresent();

    Optional<V> getIfPresent();
}
