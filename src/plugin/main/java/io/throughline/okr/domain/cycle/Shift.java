package io.throughline.okr.domain.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How days go from one cycle into another: as many days after the first as before, and none after the last. The last day
 * becomes the last day. So what came first still does.
 */
public record Shift(Cycle from, Cycle to) {
    /** The day it becomes; one of the cycle it goes to. */
    public LocalDate day(LocalDate before) {
        if (!before.isBefore(from.ends())) {
            return to.ends();
        }
        LocalDate after = to.starts().plusDays(Math.max(0, ChronoUnit.DAYS.between(from.starts(), before)));
        return after.isAfter(to.ends()) ? to.ends() : after;
    }
}
