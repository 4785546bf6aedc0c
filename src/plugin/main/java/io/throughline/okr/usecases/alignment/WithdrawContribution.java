package io.throughline.okr.usecases.alignment;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import java.util.List;
import java.util.Set;

/** Ends a contribution. Who may change the objective that contributes may, and who may change the goal that gets it. */
public class WithdrawContribution {
    private final Sight sight;
    private final Shelf shelf;
    private final Aligning aligning;
    private final Contributions contributions;
    private final ListContributions list;
    private final Writes writes;

    public WithdrawContribution(
            Sight sight,
            Shelf shelf,
            Aligning aligning,
            Contributions contributions,
            ListContributions list,
            Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.aligning = aligning;
        this.contributions = contributions;
        this.list = list;
        this.writes = writes;
    }

    public void withdraw(int objective, int contribution) {
        Glance glance = sight.now();
        Objective seen = shelf.objective(objective, glance);
        Contribution there = list.seen(objective, contribution, glance);
        glance.require(shelf.editable(seen, glance) || shelf.editable(there.to(), glance));
        int cycle = seen.written().cycle();
        glance.requireNotClosed(cycle);
        Shelf.requireNotOver(seen);
        Scope scope = Scope.cycle(cycle);
        writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            aligning.still(objective, cycle);
            Contribution before = contributions.byId(contribution).orElseThrow(Refused::notFound);
            contributions.remove(List.of(contribution));
            changes.removed(scope, Element.CONTRIBUTION, contribution, before.facts());
            return before;
        });
    }
}
