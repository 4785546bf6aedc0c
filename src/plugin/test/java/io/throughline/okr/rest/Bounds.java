package io.throughline.okr.rest;

import java.util.Map;

/** How many statements a request may take at most, whatever it says and however much there is. */
final class Bounds {
    /** What no operation is for. */
    static final int NOWHERE = 1;

    private static final Map<String, Integer> MOST = Map.of();

    private Bounds() {}

    static int of(String operation) {
        return MOST.getOrDefault(operation, 100_000);
    }
}
