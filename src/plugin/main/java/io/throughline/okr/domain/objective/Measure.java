package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.progress.Progress;
import java.util.Locale;

/**
 * What a key result is measured by. Baseline and target may be the same as long as it is being written: then it has no target
 * yet and nothing can be counted; the writing rules say so.
 *
 * @param decimals digits after the decimal point that are shown, 0–4
 * @param unit such as {@code %} or {@code ms}; "" for a bare number
 */
public record Measure(Kind kind, double baseline, double target, int decimals, String unit) {
    /** What counting issues measures. */
    public static final Measure PERCENT_DONE = new Measure(Kind.NUMBER_UP, 0, 100, 0, "%");

    private static final double LARGEST = 1e12;
    private static final int LONGEST_UNIT = 20;

    public Measure {
        Faults faults = new Faults();
        faults.requireNumber(baseline, -LARGEST, LARGEST, "baseline");
        faults.requireNumber(target, -LARGEST, LARGEST, "target");
        faults.require(decimals >= 0 && decimals <= 4, "decimals", "okr.refused.number-range", 0, 4);
        faults.requireAtMost(unit, LONGEST_UNIT, "unit");
        boolean against = kind == Kind.NUMBER_UP ? target < baseline : target > baseline;
        faults.require(!against, "target", "okr.refused.target-" + kind.word());
        faults.refuse();
    }

    /** Whether there is a way to go from baseline to target. */
    public boolean hasTarget() {
        return baseline != target;
    }

    /** The share of the way from baseline to target that a value has gone. */
    public Progress progress(double value) {
        return hasTarget() ? Progress.of((value - baseline) / (target - baseline)) : Progress.NONE;
    }

    /** Which way is forward. */
    public enum Kind {
        NUMBER_UP,
        NUMBER_DOWN;

        /** As it is stored and shown in JSON: {@code number-up}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
