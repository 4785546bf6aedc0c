package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KeyResultView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a key result before or after another of the same objective; its version stays. */
public class PlaceKeyResult {
    private final Sight sight;
    private final Shelf shelf;
    private final KeyResults keyResults;
    private final Writes writes;
    private final Presenter presenter;

    public PlaceKeyResult(Sight sight, Shelf shelf, KeyResults keyResults, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.keyResults = keyResults;
        this.writes = writes;
        this.presenter = presenter;
    }

    public KeyResultView place(int id, PlaceDraft draft) {
        Glance glance = sight.now();
        Shelf.Pair seen = shelf.keyResult(id, glance);
        glance.require(seen.editable(glance));
        glance.requireNotClosed(seen.keyResult().cycle());
        Scope scope = Scope.cycle(seen.keyResult().cycle());
        writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            List<KeyResult> siblings = keyResults.siblings(seen.objective().id());
            siblings.forEach(one -> Shelf.requireStillIn(scope.id(), one.cycle()));
            Map<Integer, Long> places = new LinkedHashMap<>();
            siblings.forEach(one -> places.put(one.id(), one.order()));
            Map<Integer, Long> moved = draft.moved(id, places, places.keySet());
            keyResults.savePlaces(siblings.stream()
                    .filter(one -> moved.containsKey(one.id()))
                    .map(one -> one.at(moved.get(one.id())))
                    .toList());
            moved.keySet().forEach(one -> changes.ordered(scope, Element.KEY_RESULT, one));
            return moved;
        });
        return presenter.keyResult(shelf.keyResult(id, glance), keyResults.texts(id), glance);
    }
}
