package io.throughline.okr.usecases.alignment;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ContributionView;
import java.util.Optional;
import java.util.Set;

/** Lets an objective contribute to a goal besides its home parent. Who may change the objective may; the goal he only sees. */
public class Contribute {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final Aligning aligning;
    private final Contributions contributions;
    private final Writes writes;
    private final ListContributions list;

    public Contribute(
            Sight sight,
            Shelf shelf,
            DraftReader drafts,
            Aligning aligning,
            Contributions contributions,
            Writes writes,
            ListContributions list) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.aligning = aligning;
        this.contributions = contributions;
        this.writes = writes;
        this.list = list;
    }

    public ContributionView contribute(int objective, Draft draft) {
        Glance glance = sight.now();
        Objective seen = shelf.objective(objective, glance);
        glance.require(shelf.editable(seen, glance));
        int cycle = seen.written().cycle();
        Contribution wanted = read(seen, draft, glance);
        glance.requireNotClosed(cycle);
        Shelf.requireNotOver(seen);
        Scope scope = Scope.cycle(cycle);
        Set<Scope> scopes = aligning.scopes(cycle, Optional.of(wanted.to()));
        Contribution made = writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            aligning.requireNew(aligning.still(objective, cycle), wanted.to(), draft.field());
            aligning.require(new Aligning.Wish(objective, cycle, wanted.to(), draft.field()), scopes, glance);
            Contribution stored = contributions.add(wanted);
            changes.created(scope, Element.CONTRIBUTION, stored.id(), stored.facts());
            return stored;
        });
        return list.view(made, glance);
    }

    private Contribution read(Objective objective, Draft draft, Glance glance) {
        Faults faults = new Faults();
        Home above = drafts.above(
                draft.parentKeyResult(),
                draft.parentObjective(),
                objective.written().cycle(),
                glance,
                faults);
        boolean said = draft.parentKeyResult() != 0 || draft.parentObjective() != 0;
        faults.require(said, "parentKeyResult", "okr.refused.required");
        // While nothing was found there is a fault, and what it would be at does not matter.
        Goal to = above.goal().orElse(Goal.objective(objective.id()));
        Optional<Contribution> wanted = faults.gather(() -> Contribution.fresh(
                objective.id(),
                objective.written().cycle(),
                to,
                draft.weight(),
                glance.viewer().key()));
        faults.refuse();
        return wanted.orElseThrow();
    }

    /**
     * What a person says.
     *
     * @param parentKeyResult id of the key result it contributes to; 0 for none
     * @param parentObjective id of the objective it contributes to; 0 for none; one of the two
     * @param weight 0–1000; 0 is shown and not counted
     */
    public record Draft(int parentKeyResult, int parentObjective, double weight) {
        String field() {
            return parentKeyResult != 0 ? "parentKeyResult" : "parentObjective";
        }
    }
}
