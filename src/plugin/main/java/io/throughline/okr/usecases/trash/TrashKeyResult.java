package io.throughline.okr.usecases.trash;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KeyResultView;
import java.util.List;
import java.util.Set;

/** Puts a key result into the trash, and takes it out again; its objective counts without it meanwhile. */
public class TrashKeyResult {
    private final Sight sight;
    private final Shelf shelf;
    private final KeyResults keyResults;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;

    public TrashKeyResult(
            Sight sight, Shelf shelf, KeyResults keyResults, Computing computing, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.keyResults = keyResults;
        this.computing = computing;
        this.writes = writes;
        this.presenter = presenter;
    }

    public void trash(int id) {
        Glance glance = sight.now();
        move(shelf.keyResult(id, glance), true, glance);
    }

    /** Takes it out, unless its objective lies there: then that is to be taken out first. */
    public KeyResultView restore(int id) {
        Glance glance = sight.now();
        Shelf.Pair seen = shelf.trashedKeyResult(id, glance).orElseThrow(Refused::notFound);
        move(seen, false, glance);
        return presenter.keyResult(shelf.keyResult(id, glance), keyResults.texts(id), glance);
    }

    private void move(Shelf.Pair seen, boolean trashed, Glance glance) {
        glance.require(seen.editable(glance));
        glance.requireNotClosed(seen.keyResult().cycle());
        Scope scope = Scope.cycle(seen.keyResult().cycle());
        int id = seen.keyResult().id();
        writes.write(Set.of(scope), glance.viewer().key(), glance.now(), changes -> {
            KeyResult before = keyResults
                    .byId(id)
                    .filter(found -> found.trashed() != trashed)
                    .orElseThrow(Refused::notFound);
            Shelf.requireStillIn(scope.id(), before.cycle());
            shelf.requireNotTrashed(before);
            KeyResult after = before.trashed(trashed);
            KeyResult.Texts texts = keyResults.texts(id);
            keyResults.save(List.of(after), glance.now());
            if (trashed) {
                changes.trashed(scope, Element.KEY_RESULT, id, before.facts(texts), after.facts(texts));
            } else {
                changes.restored(scope, Element.KEY_RESULT, id, before.facts(texts), after.facts(texts));
            }
            return computing.settle(List.of(id), glance.now(), changes);
        });
    }
}
