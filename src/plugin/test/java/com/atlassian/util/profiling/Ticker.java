package com.atlassian.util.profiling;

import java.io.Closeable;

/** A running measurement. */
@FunctionalInterface
public interface Ticker extends Closeable {
    @Override
    void close();
}
