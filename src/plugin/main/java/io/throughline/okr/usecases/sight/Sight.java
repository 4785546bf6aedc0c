package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.people.Visibility;
import io.throughline.okr.usecases.snapshot.Shared;
import io.throughline.okr.usecases.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Looks up who is acting and what he may see. */
public final class Sight {
    private final Viewers viewers;
    private final Snapshots snapshots;
    private final Clock clock;

    public Sight(Viewers viewers, Snapshots snapshots, Clock clock) {
        this.viewers = viewers;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** What the viewer of this moment may see now: one statement, and some more if what all cycles share has changed. */
    public Glance now() {
        Shared shared = snapshots.now();
        Instant now = clock.instant();
        return new Glance(
                new Visibility(
                        viewers.current(),
                        shared.orgUnits(),
                        shared.settings().written().admission()),
                shared,
                now,
                LocalDate.ofInstant(now, clock.getZone()),
                clock.getZone());
    }
}
