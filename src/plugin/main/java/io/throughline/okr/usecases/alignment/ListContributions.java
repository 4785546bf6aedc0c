package io.throughline.okr.usecases.alignment;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.ContributionView;
import io.throughline.okr.view.ContributionsView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an objective contributes to, and what contributes to a goal; those with an end the viewer may not see are absent. */
public class ListContributions {
    private final Sight sight;
    private final Shelf shelf;
    private final Contributions contributions;
    private final Presenter presenter;

    public ListContributions(Sight sight, Shelf shelf, Contributions contributions, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.contributions = contributions;
        this.presenter = presenter;
    }

    public ContributionsView ofObjective(int id) {
        Glance glance = sight.now();
        shelf.objective(id, glance);
        return new ContributionsView(
                views(contributions.of(List.of(id)), glance),
                views(contributions.to(List.of(Goal.objective(id))), glance));
    }

    public ContributionsView ofKeyResult(int id) {
        Glance glance = sight.now();
        shelf.keyResult(id, glance);
        return new ContributionsView(List.of(), views(contributions.to(List.of(Goal.keyResult(id))), glance));
    }

    /**
     * One of what an objective contributes.
     *
     * @throws Refused as not found
     */
    public ContributionView one(int objective, int id) {
        Glance glance = sight.now();
        shelf.objective(objective, glance);
        return view(seen(objective, id, glance), glance);
    }

    /**
     * A contribution of an objective that the viewer sees.
     *
     * @throws Refused as not found if it is none, or he may not see what it goes to
     */
    Contribution seen(int objective, int id, Glance glance) {
        Optional<Contribution> found = contributions.byId(id).filter(one -> one.objective() == objective);
        if (!shelf.sees(found.map(Contribution::to), glance)) {
            throw Refused.notFound();
        }
        return found.orElseThrow();
    }

    /**
     * A contribution as it is shown.
     *
     * @throws Refused as not found if the viewer may not see one of its ends
     */
    ContributionView view(Contribution contribution, Glance glance) {
        return views(List.of(contribution), glance).stream().findFirst().orElseThrow(Refused::notFound);
    }

    private List<ContributionView> views(Collection<Contribution> all, Glance glance) {
        List<Goal> ends = new ArrayList<>();
        all.forEach(one -> ends.addAll(List.of(Goal.objective(one.objective()), one.to())));
        Shelf.Seen seen = shelf.seen(ends, glance);
        return all.stream()
                .filter(one -> seen.has(Goal.objective(one.objective())) && seen.has(one.to()))
                .map(one -> view(one, seen, glance))
                .toList();
    }

    private ContributionView view(Contribution one, Shelf.Seen seen, Glance glance) {
        Objective from = seen.objectives().get(one.objective());
        return new ContributionView(
                one.id(),
                one.version(),
                presenter.chain(from),
                glance.unitName(from.written().orgUnit()),
                glance.cycleName(from.written().cycle()),
                chain(one.to(), seen),
                one.weight(),
                shelf.editable(from, glance));
    }

    private ChainView chain(Goal goal, Shelf.Seen seen) {
        return goal.kind() == Goal.Kind.KEY_RESULT
                ? presenter.chain(seen.keyResults().get(goal.id()))
                : presenter.chain(seen.objectives().get(goal.id()));
    }
}
