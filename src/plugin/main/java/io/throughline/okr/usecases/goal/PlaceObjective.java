package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ObjectiveView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts an objective before or after another of the same org unit, cycle and home parent; its version stays. */
public class PlaceObjective {
    private final Sight sight;
    private final Shelf shelf;
    private final Objectives objectives;
    private final Writes writes;
    private final Presenter presenter;

    public PlaceObjective(Sight sight, Shelf shelf, Objectives objectives, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.objectives = objectives;
        this.writes = writes;
        this.presenter = presenter;
    }

    public ObjectiveView place(int id, PlaceDraft draft) {
        Glance glance = sight.now();
        Objective.Written seen = shelf.objective(id, glance).written();
        glance.require(glance.visibility().mayEdit(seen.orgUnit(), List.of(seen.owner())));
        glance.requireNotClosed(seen.cycle());
        Scope scope = Scope.cycle(seen.cycle());
        writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            Objective.Written now =
                    objectives.byId(id).orElseThrow(Refused::notFound).written();
            Shelf.requireStillIn(seen.cycle(), now.cycle());
            List<Objective> siblings = objectives.siblings(now.orgUnit(), now.cycle(), now.home());
            Set<Integer> known =
                    shelf.visible(siblings, glance).stream().map(Objective::id).collect(Collectors.toSet());
            Map<Integer, Long> moved = draft.moved(id, places(siblings), known);
            if (moved.size() > 1) {
                // Who does not see their parents sees siblings among others: all are numbered anew, so that nothing but
                // this one moves.
                List<Objective> all = objectives.inPlaces(now.orgUnit(), now.cycle());
                return store(all, draft.moved(id, places(all), known), scope, changes);
            }
            return store(siblings, moved, scope, changes);
        });
        Objective now = shelf.objective(id, glance);
        return presenter.objective(now, objectives.texts(id), shelf.of(now), glance);
    }

    private static Map<Integer, Long> places(List<Objective> some) {
        Map<Integer, Long> places = new LinkedHashMap<>();
        some.forEach(one -> places.put(one.id(), one.order()));
        return places;
    }

    private Map<Integer, Long> store(List<Objective> some, Map<Integer, Long> moved, Scope scope, Changes changes) {
        objectives.savePlaces(some.stream()
                .filter(one -> moved.containsKey(one.id()))
                .map(one -> one.at(moved.get(one.id())))
                .toList());
        moved.keySet().forEach(one -> changes.ordered(scope, Element.OBJECTIVE, one));
        return moved;
    }
}
