package io.throughline.okr.usecases;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.cycle.Calendar;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.domain.people.Visibility;
import io.throughline.okr.domain.progress.Pace;
import io.throughline.okr.usecases.snapshot.Shared;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Who is acting, what he may see, and when: taken once at the start of a use case.
 *
 * @param today the server's day of {@code now}
 */
record Glance(Visibility visibility, Shared shared, Instant now, LocalDate today) {

    /** Every org unit there is, seen or not. */
    Collection<OrgUnit> orgUnits() {
        return shared.orgUnits();
    }

    CycleTree cycles() {
        return shared.cycles();
    }

    Viewer viewer() {
        return visibility.viewer();
    }

    /** What is expected of something in a cycle today. */
    Pace pace(int cycle) {
        return cycles().byId(cycle)
                .map(found -> new Pace(found.elapsed(today), found.begun(today)))
                .orElse(new Pace(0, false));
    }

    /** How the company counts its years and weeks. */
    Calendar calendar() {
        return Calendar.DEFAULT;
    }

    String cycleName(int id) {
        return cycles().byId(id).map(Cycle::name).orElse("");
    }

    String unitName(int id) {
        return visibility.unit(id).map(OrgUnit::name).orElse("");
    }

    /**
     * Lets pass what may be done.
     *
     * @throws Refused as forbidden
     */
    void require(boolean may) {
        if (!may) {
            throw new Refused(Refused.Reason.FORBIDDEN, "", "okr.refused.forbidden");
        }
    }

    /** Whether a cycle is frozen. */
    boolean closed(int cycle) {
        return cycles().byId(cycle)
                .filter(found -> found.state() == Cycle.State.CLOSED)
                .isPresent();
    }

    /**
     * Lets pass cycles that are not frozen, before more is asked of anyone; that none is written in is kept by {@link
     * io.throughline.okr.domain.change.Writes}.
     *
     * @throws Refused as a conflict if it is closed
     */
    void requireNotClosed(int cycle) {
        Cycle found = cycles().byId(cycle).orElseThrow(Refused::notFound);
        if (closed(cycle)) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.cycle-closed", found.name());
        }
    }
}
