package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Numbers;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Origin;
import io.throughline.okr.domain.objective.Places;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KeyResultView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a key result. */
public class CreateKeyResult {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final KeyResults keyResults;
    private final Computing computing;
    private final Numbers numbers;
    private final Writes writes;
    private final Presenter presenter;
    private final Announce announce;

    public CreateKeyResult(
            Sight sight,
            Shelf shelf,
            DraftReader drafts,
            KeyResults keyResults,
            Computing computing,
            Numbers numbers,
            Writes writes,
            Presenter presenter,
            Announce announce) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.keyResults = keyResults;
        this.computing = computing;
        this.numbers = numbers;
        this.writes = writes;
        this.presenter = presenter;
        this.announce = announce;
    }

    public KeyResultView create(KeyResultDraft draft) {
        Glance glance = sight.now();
        Objective objective = shelf.seenObjective(draft.objective(), glance)
                .orElseThrow(() -> new Refused(Refused.Reason.INVALID, "objective", "okr.refused.unknown"));
        Objective.Written above = objective.written();
        glance.require(glance.visibility().mayEdit(above.orgUnit(), List.of(above.owner())));
        DraftReader.ReadKeyResult read = drafts.keyResult(draft, objective, Optional.empty(), glance);
        glance.requireNotClosed(above.cycle());
        Shelf.requireNotOver(objective);
        Scope scope = Scope.cycle(above.cycle());
        Origin origin =
                Origin.of(numbers.take(Element.KEY_RESULT, 1), glance.viewer().key(), glance.now());
        Set<Scope> scopes = Computing.scopes(read.written(), above.cycle());
        KeyResult made = writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            Objective current = shelf.objective(objective.id(), glance);
            if (!changes.mayChange(Scope.cycle(current.written().cycle()))) {
                throw Refused.stale();
            }
            glance.requireWithin(read.written(), current);
            long last = Places.last(keyResults.siblings(current.id()).stream()
                    .map(KeyResult::order)
                    .toList());
            KeyResult fresh = KeyResult.fresh(origin, current, read.written(), last);
            KeyResult stored = keyResults.add(current, fresh, read.texts(), glance.now());
            changes.created(scope, Element.KEY_RESULT, stored.id(), stored.facts(read.texts()));
            if (stored.written().source() != Source.KPI) {
                return stored;
            }
            computing.settle(List.of(stored.id()), glance.now(), changes);
            return keyResults.byId(stored.id()).orElseThrow();
        });
        announce.owner("", made, glance);
        return presenter.keyResult(new Shelf.Pair(made, objective), read.texts(), glance);
    }
}
