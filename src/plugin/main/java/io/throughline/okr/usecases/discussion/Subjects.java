package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.usecases.kpi.KpiShelf;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import java.util.List;
import java.util.Optional;

/** What comments and evidence hang on, as one viewer finds it: what he may not see is not there, nor what lies in the trash. */
public final class Subjects {
    /** Kinds of subjects that are looked up where they lie; the others are remembered. */
    private static final List<Element> LOOKED_UP =
            List.of(Element.OBJECTIVE, Element.KEY_RESULT, Element.CHECK_IN, Element.KPI);

    /** Nothing has it. */
    private static final int NOTHING = -1;

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
            LOOKED_UP.stream()
                    .filter(kind -> subject.filter(on -> on.element() == kind).isEmpty())
                    .forEach(kind -> seen(kind, NOTHING, glance));
        }
        return found.orElseThrow(Refused::notFound);
    }

    private Optional<Found> seen(Element kind, int id, Glance glance) {
        return switch (kind) {
            case OBJECTIVE ->
                shelf.seenObjective(id, glance)
                        .map(one -> new Found(kind, id, one.written().cycle(), shelf.editable(one, glance)));
            case KEY_RESULT -> keyResult(kind, id, id, glance);
            case CHECK_IN ->
                keyResult(kind, id, checkIns.byId(id).map(CheckIn::keyResult).orElse(NOTHING), glance);
            case ORG_UNIT ->
                glance.visibility()
                        .unit(id)
                        .map(unit -> new Found(kind, id, 0, glance.visibility().mayEdit(unit.id())));
            case CYCLE ->
                glance.cycles()
                        .byId(id)
                        .map(cycle -> new Found(kind, id, id, glance.viewer().administrator()));
            case KPI -> kpis.seen(id, glance).map(kpi -> new Found(kind, id, 0, KpiShelf.editable(kpi, glance)));
            default -> Optional.empty();
        };
    }

    private Optional<Found> keyResult(Element kind, int id, int keyResult, Glance glance) {
        return shelf.seenPair(keyResult, glance)
                .map(pair -> new Found(kind, id, pair.keyResult().cycle(), pair.editable(glance)));
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
