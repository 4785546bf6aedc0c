package io.throughline.okr.usecases;

import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.people.Admission;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.people.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Looks up who is acting and what he may see. */
public final class Sight {
    private final Viewers viewers;
    private final OrgUnits orgUnits;
    private final Cycles cycles;
    private final Clock clock;

    public Sight(Viewers viewers, OrgUnits orgUnits, Cycles cycles, Clock clock) {
        this.viewers = viewers;
        this.orgUnits = orgUnits;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** What the viewer of this moment may see now, in a fixed number of statements. */
    Glance now() {
        List<OrgUnit> all = orgUnits.all();
        Instant now = clock.instant();
        return new Glance(
                new Visibility(viewers.current(), all, Admission.ALL),
                all,
                new CycleTree(cycles.all()),
                now,
                LocalDate.ofInstant(now, clock.getZone()));
    }
}
