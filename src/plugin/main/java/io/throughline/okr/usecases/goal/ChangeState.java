package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ObjectiveView;
import java.util.List;
import java.util.Set;

/** Brings an objective to its next state, or back to the one before. */
public class ChangeState {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final Objectives objectives;
    private final Writes writes;
    private final Presenter presenter;

    public ChangeState(
            Sight sight, Shelf shelf, DraftReader drafts, Objectives objectives, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.objectives = objectives;
        this.writes = writes;
        this.presenter = presenter;
    }

    /** Saying the state it has already changes nothing. */
    public ObjectiveView change(int id, StateDraft draft) {
        Glance glance = sight.now();
        Objective.Written seen = shelf.objective(id, glance).written();
        glance.require(glance.visibility().mayEdit(seen.orgUnit(), List.of(seen.owner())));
        Faults faults = new Faults();
        State wanted = drafts.word(draft.state(), State.values(), State::word, "state", faults);
        draft.check(seen.state() == State.CLOSED && wanted == State.ACTIVE, faults);
        faults.refuse();
        glance.requireNotClosed(seen.cycle());
        boolean planned = glance.cycles()
                .byId(seen.cycle())
                .filter(cycle -> cycle.state() == Cycle.State.PLANNED)
                .isPresent();
        Scope scope = Scope.cycle(seen.cycle());
        Objective now = writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            Objective before = shelf.objective(id, glance);
            Shelf.requireStillIn(seen.cycle(), before.written().cycle());
            if (before.written().state() == wanted) {
                return before;
            }
            if (before.written().state() != seen.state()) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            Objective after = before.inState(wanted, planned);
            Objective.Texts texts = objectives.texts(id);
            objectives.save(List.of(after));
            changes.changed(scope, Element.OBJECTIVE, id, before.facts(texts), after.facts(texts));
            changes.because(draft.reason());
            return after;
        });
        return presenter.objective(now, objectives.texts(id), shelf.of(now), glance);
    }
}
