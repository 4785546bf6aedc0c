package io.throughline.okr.domain.progress;

/**
 * Progress against time.
 *
 * @param expected share of the cycle's days that have passed, 0–1
 * @param begun whether the cycle's first day has come
 */
public record Pace(double expected, boolean begun) {
    public Pace {
        if (!(expected >= 0 && expected <= 1)) {
            throw new IllegalArgumentException("what is expected is 0 to 1: " + expected);
        }
    }

    /** Points that progress is behind what is expected, negative if it is ahead: −100 to 100. */
    public double pointsBehind(Progress progress) {
        return (expected - progress.share()) * 100;
    }
}
