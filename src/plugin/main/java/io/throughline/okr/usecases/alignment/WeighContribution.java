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
import io.throughline.okr.view.ContributionView;
import java.util.List;
import java.util.Set;

/** Gives a contribution another weight; a version that is not the stored one is refused as stale. */
public class WeighContribution {
    private final Sight sight;
    private final Shelf shelf;
    private final Aligning aligning;
    private final Contributions contributions;
    private final Writes writes;
    private final ListContributions list;

    public WeighContribution(
            Sight sight,
            Shelf shelf,
            Aligning aligning,
            Contributions contributions,
            Writes writes,
            ListContributions list) {
        this.sight = sight;
        this.shelf = shelf;
        this.aligning = aligning;
        this.contributions = contributions;
        this.writes = writes;
        this.list = list;
    }

    public ContributionView weigh(int objective, int contribution, long version, double weight) {
        Glance glance = sight.now();
        Objective seen = shelf.objective(objective, glance);
        list.seen(objective, contribution, glance);
        glance.require(shelf.editable(seen, glance));
        int cycle = seen.written().cycle();
        glance.requireNotClosed(cycle);
        Shelf.requireNotOver(seen);
        Scope scope = Scope.cycle(cycle);
        Contribution now = writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            aligning.still(objective, cycle);
            Contribution before = contributions.byId(contribution).orElseThrow(Refused::notFound);
            if (before.version() != version) {
                throw Refused.stale();
            }
            Contribution after = before.weighing(weight);
            contributions.save(List.of(after));
            changes.changed(scope, Element.CONTRIBUTION, contribution, before.facts(), after.facts());
            return after;
        });
        return list.view(now, glance);
    }
}
