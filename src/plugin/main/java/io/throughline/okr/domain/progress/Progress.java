package io.throughline.okr.domain.progress;

/**
 * How far something is.
 *
 * @param share 0–1; −1 where there is nothing to count, which is never the same as 0
 */
public record Progress(double share) {
    /** Nothing to count. */
    public static final Progress NONE = new Progress(-1);

    public Progress {
        if (share != -1 && !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("progress is 0 to 1, or none: " + share);
        }
    }

    /** A share, brought within 0–1. */
    public static Progress of(double share) {
        if (Double.isNaN(share)) {
            throw new IllegalArgumentException("progress is a number");
        }
        return new Progress(Math.max(0, Math.min(1, share)));
    }

    /** Done of all; none if there are none. */
    public static Progress ofCount(int done, int total) {
        return total <= 0 ? NONE : of((double) done / total);
    }

    /** Whether there is something to count. */
    public boolean counts() {
        return share >= 0;
    }
}
