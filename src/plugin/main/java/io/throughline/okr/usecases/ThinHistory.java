package io.throughline.okr.usecases;

import io.throughline.okr.domain.change.Thinning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Once a day, lets go what is older than anybody looks back to: of progress points all but the last of each day, and what old
 * changes said, but never an element's last one. It looks at the days that have grown old in the last month, so a job that
 * was not run for a while finds what it missed; doing it twice changes nothing.
 */
public class ThinHistory {
    /** Days for which every progress point is kept. */
    static final int POINTS = 400;
    /** Days for which the log tells what was said. */
    static final int TEXTS = 1_100;

    private static final int LOOK_BACK = 31;

    private final ClusterLock lock;
    private final Thinning thinning;
    private final Clock clock;

    public ThinHistory(ClusterLock lock, Thinning thinning, Clock clock) {
        this.lock = lock;
        this.thinning = thinning;
        this.clock = clock;
    }

    /** How many points and texts were let go; 0 if another node is at it. */
    public int thin() {
        AtomicInteger removed = new AtomicInteger();
        lock.ifFree("okr.thin", () -> removed.set(thinned()));
        return removed.get();
    }

    private int thinned() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        int removed = 0;
        for (int back = LOOK_BACK; back > 0; back--) {
            removed += thinning.points(today.minusDays(POINTS + back), clock.getZone());
        }
        LocalDate until = today.minusDays(TEXTS);
        return removed
                + thinning.texts(
                        until.minusDays(LOOK_BACK).atStartOfDay(clock.getZone()).toInstant(),
                        until.atStartOfDay(clock.getZone()).toInstant());
    }
}
