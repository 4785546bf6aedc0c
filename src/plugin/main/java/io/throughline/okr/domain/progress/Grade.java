package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.Faults;
import java.time.Instant;

/**
 * What a person gives an objective or key result at the end of its cycle.
 *
 * @param points 0.0–1.0
 * @param author user key
 */
public record Grade(double points, String note, String author, Instant at) {
    private static final double STEPS = 10;
    private static final int LONGEST_NOTE = 400;

    public Grade {
        Faults faults = new Faults();
        faults.requireNumber(points, 0, 1, "grade");
        faults.requireAtMost(note, LONGEST_NOTE, "note");
        faults.refuse();
    }

    /** What is proposed for something that is that far: the nearest tenth; −1 where there is nothing to count. */
    public static double proposed(Progress progress) {
        return progress.counts() ? Math.round(progress.share() * STEPS) / STEPS : -1;
    }
}
