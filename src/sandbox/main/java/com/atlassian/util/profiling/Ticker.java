package com.atlassian.util.profiling;

import java.io.Closeable;

/** A running measurement; closing ends it. */
@FunctionalInterface
public interface Ticker extends Closeable {
    @Override
    void close();
}
