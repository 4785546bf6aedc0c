package com.atlassian.cache;

/** Makes a value. Evidence: [P6]. */
public interface Supplier<T> extends java.util.function.Supplier<T> {
    @Override
    T get();
}
