package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.usecases.kpi.KpiShelf;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;

/** What comments and evidence hang on, as one viewer finds it: what he may not see is not there, nor what lies in the trash. */
public final class Subjects {
    private final Shelf shelf;
    private final CheckIns checkIns;
    private final KpiShelf kpis;

    public Subjects(Shelf shelf, CheckIns checkIns, KpiShelf kpis) {
        this.shelf = shelf;
        this.checkIns = checkIns;
        this.kpis = kpis;
    }

    /**
     * A subject.
     *
     * @throws Refused as not found
     */
    Found find(Subject subject, Glance glance) {
        int id = subject.id();
        return switch (subject.element()) {
            case OBJECTIVE -> objective(subject, id, glance);
            case KEY_RESULT -> keyResult(subject, id, glance);
            case CHECK_IN ->
                keyResult(subject, checkIns.byId(id).map(CheckIn::keyResult).orElseThrow(Refused::notFound), glance);
            case ORG_UNIT -> {
                OrgUnit unit = glance.visibility().unit(id).orElseThrow(Refused::notFound);
                yield new Found(subject, 0, glance.visibility().mayEdit(unit.id()));
            }
            case CYCLE -> {
                Cycle cycle = glance.cycles().byId(id).orElseThrow(Refused::notFound);
                yield new Found(subject, cycle.id(), glance.viewer().administrator());
            }
            case KPI -> new Found(subject, 0, KpiShelf.editable(kpis.kpi(id, glance), glance));
            default -> throw Refused.notFound();
        };
    }

    private Found objective(Subject subject, int id, Glance glance) {
        Objective objective = shelf.objective(id, glance);
        return new Found(subject, objective.written().cycle(), shelf.editable(objective, glance));
    }

    private Found keyResult(Subject subject, int keyResult, Glance glance) {
        Shelf.Pair pair = shelf.keyResult(keyResult, glance);
        return new Found(subject, pair.keyResult().cycle(), pair.editable(glance));
    }

    /**
     * A subject that the viewer may see.
     *
     * @param cycle it belongs to, or is; 0 for none
     * @param editable whether the viewer may change it
     */
    record Found(Subject subject, int cycle, boolean editable) {
        /** Where it is written: with the goals of its cycle, or with what all cycles share. */
        Scope scope() {
            return switch (subject.element()) {
                case OBJECTIVE, KEY_RESULT, CHECK_IN -> Scope.cycle(cycle);
                default -> Scope.SHARED;
            };
        }

        boolean closed(Glance glance) {
            return glance.cycles()
                    .byId(cycle)
                    .map(found -> found.state() == Cycle.State.CLOSED)
                    .orElse(false);
        }

        /**
         * Lets pass what is not frozen.
         *
         * @throws Refused as a conflict if its cycle is closed
         */
        void requireNotClosed(Glance glance) {
            if (cycle > 0) {
                glance.requireNotClosed(cycle);
            }
        }
    }
}
