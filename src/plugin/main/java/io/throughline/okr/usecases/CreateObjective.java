package io.throughline.okr.usecases;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.view.ObjectiveView;
import java.util.List;
import java.util.Set;

/** Makes an objective. */
public class CreateObjective {
    private final Sight sight;
    private final DraftReader drafts;
    private final Objectives objectives;
    private final Writes writes;
    private final Presenter presenter;
    private final Announce announce;

    public CreateObjective(
            Sight sight,
            DraftReader drafts,
            Objectives objectives,
            Writes writes,
            Presenter presenter,
            Announce announce) {
        this.sight = sight;
        this.drafts = drafts;
        this.objectives = objectives;
        this.writes = writes;
        this.presenter = presenter;
        this.announce = announce;
    }

    public ObjectiveView create(ObjectiveDraft draft) {
        Glance glance = sight.now();
        Objective.Written written = drafts.objective(draft, stateIn(draft.cycle(), glance), glance);
        glance.require(glance.visibility().mayEdit(written.orgUnit()));
        glance.requireNotClosed(written.cycle());
        Scope scope = Scope.cycle(written.cycle());
        Objective made = writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            Objective stored = objectives.add(written, draft.why());
            changes.created(scope, Element.OBJECTIVE, stored.id(), written.facts(draft.why()));
            return stored;
        });
        announce.owner("", made, glance);
        return presenter.objective(made, draft.why(), List.of(), glance);
    }

    /** In a cycle that is only planned it is a draft; in an open one it holds at once. */
    private static State stateIn(int cycle, Glance glance) {
        boolean planned = glance.cycles()
                .byId(cycle)
                .filter(found -> found.state() == Cycle.State.PLANNED)
                .isPresent();
        return planned ? State.DRAFT : State.ACTIVE;
    }
}
