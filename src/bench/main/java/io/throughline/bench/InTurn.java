package io.throughline.bench;

import java.util.List;

/** Measures several kinds of read in turn, so that whatever else the machine does meets all alike. */
final class InTurn {
    private InTurn() {}

    /** Each first as often for warm-up as it is timed afterwards. */
    static void measure(List<Measured> all, int reads) {
        for (int i = 0; i < reads; i++) {
            all.forEach(Measured::warmUp);
        }
        for (int i = 0; i < reads; i++) {
            all.forEach(Measured::time);
        }
    }
}
