package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.change.KeptAnswers;
import io.throughline.okr.domain.change.Thinning;
import io.throughline.okr.domain.settings.Settings.Retention;
import io.throughline.okr.usecases.batch.AnswerOnce;
import io.throughline.okr.usecases.snapshot.Snapshots;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Once a day, lets go what is older than the administrator wants kept: of progress points all but the last of each day, and
 * what old changes said, but never an element's last one; and answers that are kept no longer. It looks at the days that have grown old in the last month, and ten
 * years back at its first time and whenever something else was set; doing it twice changes nothing.
 */
public class ThinHistory {
    private static final int MONTH = 31;
    private static final int TEN_YEARS = 3_660;

    private final ClusterLock lock;
    private final Snapshots snapshots;
    private final Thinning thinning;
    private final KeptAnswers answers;
    private final Clock clock;
    private final AtomicReference<Retention> done = new AtomicReference<>(new Retention(0, 0));

    public ThinHistory(ClusterLock lock, Snapshots snapshots, Thinning thinning, KeptAnswers answers, Clock clock) {
        this.lock = lock;
        this.snapshots = snapshots;
        this.thinning = thinning;
        this.answers = answers;
        this.clock = clock;
    }

    /** How many points and texts were let go; 0 if another node is at it. */
    public int thin() {
        AtomicInteger removed = new AtomicInteger();
        lock.ifFree("okr.thin", () -> {
            Retention wanted = snapshots.now().settings().written().retention();
            int back = wanted.equals(done.get()) ? MONTH : TEN_YEARS;
            removed.set(points(wanted.pointsDays(), back) + texts(wanted.textsDays(), back));
            done.set(wanted);
            answers.forget(clock.instant().minus(AnswerOnce.KEPT));
        });
        return removed.get();
    }

    private int points(int kept, int back) {
        int removed = 0;
        for (int days = back; days > 0 && kept > 0; days--) {
            removed += thinning.points(today().minusDays((long) kept + days), zone());
        }
        return removed;
    }

    private int texts(int kept, int back) {
        LocalDate until = today().minusDays(kept);
        return kept == 0
                ? 0
                : thinning.texts(
                        until.minusDays(back).atStartOfDay(zone()).toInstant(),
                        until.atStartOfDay(zone()).toInstant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
