package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.Faults;
import java.time.Instant;

/**
 * Progress that a person set by hand: it holds, whatever is counted, until it is cleared.
 *
 * @param progress one that counts
 * @param author user key
 */
public record HandSet(Progress progress, String reason, String author, Instant at) {
    /** Short enough to stand in a board. */
    public static final int LONGEST_REASON = 400;

    public HandSet {
        Faults faults = new Faults();
        faults.require(progress.counts(), "progress", "okr.refused.required");
        faults.requireAtMost(reason, LONGEST_REASON, "reason");
        faults.refuse();
    }
}
