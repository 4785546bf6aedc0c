package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Numbers;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Origin;
import io.throughline.okr.domain.objective.Places;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.usecases.alignment.Aligning;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ObjectiveView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes an objective. */
public class CreateObjective {
    private final Sight sight;
    private final DraftReader drafts;
    private final Cycles cycles;
    private final Objectives objectives;
    private final Aligning aligning;
    private final Numbers numbers;
    private final Writes writes;
    private final Presenter presenter;
    private final Announce announce;

    public CreateObjective(
            Sight sight,
            DraftReader drafts,
            Cycles cycles,
            Objectives objectives,
            Aligning aligning,
            Numbers numbers,
            Writes writes,
            Presenter presenter,
            Announce announce) {
        this.sight = sight;
        this.drafts = drafts;
        this.cycles = cycles;
        this.objectives = objectives;
        this.aligning = aligning;
        this.numbers = numbers;
        this.writes = writes;
        this.presenter = presenter;
        this.announce = announce;
    }

    public ObjectiveView create(ObjectiveDraft draft) {
        Glance glance = sight.now();
        DraftReader.ReadObjective read =
                drafts.objective(draft, Optional.empty(), stateIn(draft.cycle(), glance), glance);
        Objective.Written written = read.written();
        glance.require(glance.visibility().mayEdit(written.orgUnit()));
        glance.requireNotClosed(written.cycle());
        Scope scope = Scope.cycle(written.cycle());
        Objective.Texts texts = read.texts();
        Origin origin =
                Origin.of(numbers.take(Element.OBJECTIVE, 1), glance.viewer().key(), glance.now());
        Optional<Goal> home = written.home().goal();
        Set<Scope> scopes = aligning.scopes(written.cycle(), home);
        Objective made = writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            // Its cycle may have been deleted meanwhile.
            if (cycles.all().stream().noneMatch(cycle -> cycle.id() == written.cycle())) {
                throw Refused.notFound();
            }
            home.ifPresent(to -> aligning.require(wish(to, written), scopes, glance));
            Objective stored = objectives.add(Objective.fresh(origin, written, last(written)), texts);
            changes.created(scope, Element.OBJECTIVE, stored.id(), stored.facts(texts));
            return stored;
        });
        announce.owner("", made, glance);
        return presenter.objective(made, texts, List.of(), glance);
    }

    private long last(Objective.Written written) {
        return Places.last(objectives.siblings(written.orgUnit(), written.cycle(), written.home()).stream()
                .map(Objective::order)
                .toList());
    }

    private static Aligning.Wish wish(Goal to, Objective.Written written) {
        String field = to.kind() == Goal.Kind.KEY_RESULT ? "parentKeyResult" : "parentObjective";
        return new Aligning.Wish(0, written.cycle(), to, field);
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
