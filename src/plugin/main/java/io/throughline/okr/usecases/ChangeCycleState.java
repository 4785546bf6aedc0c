package io.throughline.okr.usecases;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.view.CycleView;
import java.util.Set;

/** Opens a cycle, closes it, and opens it again with a reason; administrators only. What is closed is frozen. */
public class ChangeCycleState {
    private final Sight sight;
    private final DraftReader drafts;
    private final Cycles cycles;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;

    public ChangeCycleState(
            Sight sight, DraftReader drafts, Cycles cycles, Computing computing, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.drafts = drafts;
        this.cycles = cycles;
        this.computing = computing;
        this.writes = writes;
        this.presenter = presenter;
    }

    /** Saying the state it has already changes nothing. */
    public CycleView change(int id, StateDraft draft) {
        Glance glance = sight.now();
        Cycle seen = glance.cycles().byId(id).orElseThrow(Refused::notFound);
        glance.require(glance.viewer().administrator());
        Faults faults = new Faults();
        Cycle.State wanted = drafts.word(draft.state(), Cycle.State.values(), Cycle.State::word, "state", faults);
        draft.check(seen.state() == Cycle.State.CLOSED && wanted == Cycle.State.OPEN, faults);
        faults.refuse();
        Set<Scope> scopes = Set.of(Scope.SHARED, Scope.cycle(id));
        // Reopening is the one write about a cycle that finds it closed.
        Cycle now = writes.writeEvenClosed(scopes, glance.viewer().key(), glance.now(), changes -> {
            CycleTree tree = new CycleTree(cycles.all());
            Cycle before = tree.byId(id).orElseThrow(Refused::notFound);
            if (before.state() == wanted) {
                return before;
            }
            Cycle after = tree.inState(id, wanted);
            cycles.save(after);
            changes.changed(Scope.SHARED, Element.CYCLE, id, before.facts(), after.facts());
            changes.because(draft.reason());
            if (before.state() == Cycle.State.CLOSED) {
                // What was recorded of their KPIs while it was closed has moved nothing in it.
                computing.settleKpis(id, glance.now(), changes);
            }
            return after;
        });
        return presenter.cycle(now, glance);
    }
}
