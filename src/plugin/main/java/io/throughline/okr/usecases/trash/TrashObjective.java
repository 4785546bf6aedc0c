package io.throughline.okr.usecases.trash;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ObjectiveView;
import java.util.List;
import java.util.Set;

/**
 * Puts an objective into the trash, and takes it out again. Its key results go with it and are marked nowhere in the log: they
 * are shown nowhere as long as it is not.
 */
public class TrashObjective {
    private final Sight sight;
    private final Shelf shelf;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Writes writes;
    private final Presenter presenter;

    public TrashObjective(
            Sight sight,
            Shelf shelf,
            Objectives objectives,
            KeyResults keyResults,
            Writes writes,
            Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.writes = writes;
        this.presenter = presenter;
    }

    public void trash(int id) {
        Glance glance = sight.now();
        move(shelf.objective(id, glance), true, glance);
    }

    public ObjectiveView restore(int id) {
        Glance glance = sight.now();
        Objective now = move(shelf.trashedObjective(id, glance).orElseThrow(Refused::notFound), false, glance);
        return presenter.objective(now, objectives.texts(id), shelf.of(now), glance);
    }

    private Objective move(Objective seen, boolean trashed, Glance glance) {
        Objective.Written written = seen.written();
        glance.require(glance.visibility().mayEdit(written.orgUnit(), List.of(written.owner())));
        glance.requireNotClosed(written.cycle());
        Scope scope = Scope.cycle(written.cycle());
        int id = seen.id();
        return writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            Objective before = objectives
                    .byId(id)
                    .filter(found -> found.trashed() != trashed)
                    .orElseThrow(Refused::notFound);
            Shelf.requireStillIn(written.cycle(), before.written().cycle());
            Objective after = before.trashed(trashed);
            Objective.Texts texts = objectives.texts(id);
            objectives.save(List.of(after));
            keyResults.follow(after);
            if (trashed) {
                changes.trashed(scope, Element.OBJECTIVE, id, before.facts(texts), after.facts(texts));
            } else {
                changes.restored(scope, Element.OBJECTIVE, id, before.facts(texts), after.facts(texts));
            }
            return after;
        });
    }
}
