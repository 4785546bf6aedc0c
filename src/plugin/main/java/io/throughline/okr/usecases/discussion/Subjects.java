package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.usecases.kpi.KpiShelf;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What comments and evidence hang on, as one viewer finds it: what he may not see is not there, nor what lies in the trash. */
public final class Subjects {
    /** Nothing has it. */
    private static final int NOTHING = -1;

    private final Shelf shelf;
    private final CheckIns checkIns;
    private final Actions actions;
    private final Contributions contributions;
    private final Positionings positionings;
    private final KpiShelf kpis;
    private final KpiValues kpiValues;

    public Subjects(
            Shelf shelf,
            CheckIns checkIns,
            Actions actions,
            Contributions contributions,
            Positionings positionings,
            KpiShelf kpis,
            KpiValues kpiValues) {
        this.shelf = shelf;
        this.checkIns = checkIns;
        this.actions = actions;
        this.contributions = contributions;
        this.positionings = positionings;
        this.kpis = kpis;
        this.kpiValues = kpiValues;
    }

    /**
     * A subject.
     *
     * @throws Refused as not found
     */
    Found find(Subject subject, Glance glance) {
        return seen(subject.element(), subject.id(), glance).orElseThrow(Refused::notFound);
    }

    /**
     * What something hangs on that was looked up by an id of its own. Who may not see it does not learn by the statements what kind
     * of thing it hangs on, or whether there is anything: all the ways are gone that there are.
     *
     * @param subject empty if there is no such thing
     * @throws Refused as not found
     */
    Found behind(Optional<Subject> subject, Glance glance) {
        Optional<Found> found = subject.flatMap(on -> seen(on.element(), on.id(), glance));
        if (found.isEmpty()) {
            EnumSet<Way> others = EnumSet.allOf(Way.class);
            subject.ifPresent(on -> others.removeAll(Way.to(on.element())));
            others.forEach(way -> goInVain(way, glance));
        }
        return found.orElseThrow(Refused::notFound);
    }

    private void goInVain(Way way, Glance glance) {
        switch (way) {
            case CHECK_IN -> checkIns.byId(NOTHING);
            case ACTION -> actions.byId(NOTHING);
            case KPI_VALUE -> kpiValues.byId(NOTHING);
            case OBJECTIVE -> shelf.seenObjective(NOTHING, glance);
            case KEY_RESULT -> shelf.seenPair(NOTHING, glance);
            case CONTRIBUTION -> contribution(NOTHING, glance);
            case KPI -> kpis.seen(NOTHING, glance);
        }
    }

    private Optional<Found> seen(Element kind, int id, Glance glance) {
        return switch (kind) {
            case OBJECTIVE ->
                shelf.seenObjective(id, glance)
                        .map(one -> new Found(kind, id, one.written().cycle(), shelf.editable(one, glance)));
            case KEY_RESULT -> keyResult(kind, id, id, glance);
            case CHECK_IN ->
                keyResult(kind, id, checkIns.byId(id).map(CheckIn::keyResult).orElse(NOTHING), glance);
            case ACTION ->
                keyResult(kind, id, actions.byId(id).map(Action::keyResult).orElse(NOTHING), glance);
            case CONTRIBUTION -> contribution(id, glance);
            case ORG_UNIT ->
                glance.visibility()
                        .unit(id)
                        .map(unit -> new Found(kind, id, 0, glance.visibility().mayEdit(id)));
            case POSITIONING ->
                glance.visibility()
                        .unit(id)
                        .filter(unit -> positionings.latest(id).isPresent())
                        .map(unit -> new Found(kind, id, 0, glance.visibility().mayPlan(id)));
            case CYCLE ->
                glance.cycles()
                        .byId(id)
                        .map(cycle -> new Found(kind, id, id, glance.viewer().administrator()));
            case KPI -> kpi(kind, id, id, glance);
            case KPI_VALUE ->
                kpi(kind, id, kpiValues.byId(id).map(KpiValue::kpi).orElse(NOTHING), glance);
            default -> Optional.empty();
        };
    }

    private Optional<Found> keyResult(Element kind, int id, int keyResult, Glance glance) {
        return shelf.seenPair(keyResult, glance)
                .map(pair -> new Found(kind, id, pair.keyResult().cycle(), pair.editable(glance)));
    }

    private Optional<Found> contribution(int id, Glance glance) {
        return shelf.seenGiver(contributions.byId(id), glance)
                .map(from -> new Found(Element.CONTRIBUTION, id, from.written().cycle(), shelf.editable(from, glance)));
    }

    private Optional<Found> kpi(Element kind, int id, int kpi, Glance glance) {
        return kpis.seen(kpi, glance).map(found -> new Found(kind, id, 0, KpiShelf.editable(found, glance)));
    }

    /** What is looked up for a subject; what is not among them is remembered. */
    private enum Way {
        CHECK_IN,
        ACTION,
        KPI_VALUE,
        OBJECTIVE,
        KEY_RESULT,
        CONTRIBUTION,
        KPI;

        private static Set<Way> to(Element kind) {
            return switch (kind) {
                case OBJECTIVE -> Set.of(OBJECTIVE);
                case KEY_RESULT -> Set.of(KEY_RESULT);
                case CHECK_IN -> Set.of(CHECK_IN, KEY_RESULT);
                case ACTION -> Set.of(ACTION, KEY_RESULT);
                case CONTRIBUTION -> Set.of(CONTRIBUTION);
                case KPI -> Set.of(KPI);
                case KPI_VALUE -> Set.of(KPI_VALUE, KPI);
                default -> Set.of();
            };
        }
    }

    /**
     * A subject that the viewer may see.
     *
     * @param cycle it belongs to, or is; 0 for none
     * @param editable whether the viewer may change it
     */
    record Found(Subject subject, int cycle, boolean editable) {
        private Found(Element kind, int id, int cycle, boolean editable) {
            this(new Subject(kind, id), cycle, editable);
        }

        /** Where it is written: with the goals of its cycle, or with what all cycles share. */
        Scope scope() {
            return switch (subject.element()) {
                case OBJECTIVE, KEY_RESULT, CHECK_IN, ACTION, CONTRIBUTION -> Scope.cycle(cycle);
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
