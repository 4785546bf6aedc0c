package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
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

/** Changes a key result; a version that is not the stored one is refused as stale. */
public class EditKeyResult {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final KeyResults keyResults;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;
    private final Announce announce;

    public EditKeyResult(
            Sight sight,
            Shelf shelf,
            DraftReader drafts,
            KeyResults keyResults,
            Computing computing,
            Writes writes,
            Presenter presenter,
            Announce announce) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.keyResults = keyResults;
        this.computing = computing;
        this.writes = writes;
        this.presenter = presenter;
        this.announce = announce;
    }

    public KeyResultView edit(int id, long version, KeyResultDraft draft) {
        Glance glance = sight.now();
        Shelf.Pair seen = shelf.keyResult(id, glance);
        glance.require(seen.editable(glance));
        if (draft.objective() != seen.objective().id()) {
            throw new Refused(Refused.Reason.CONFLICT, "objective", "okr.refused.objective-fixed");
        }
        DraftReader.ReadKeyResult said =
                new DraftReader.ReadKeyResult(seen.keyResult().written(), keyResults.texts(id));
        DraftReader.ReadKeyResult says = drafts.keyResult(draft, seen.objective(), Optional.of(said), glance);
        glance.requireNotClosed(seen.keyResult().cycle());
        Scope scope = Scope.cycle(seen.keyResult().cycle());
        Set<Scope> scopes = Computing.scopes(says.written(), scope.id());
        writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            KeyResult before = keyResults.byId(id).orElseThrow(Refused::notFound);
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            glance.requireWithin(says.written(), shelf.objective(draft.objective(), glance));
            KeyResult after = before.rewritten(says.written());
            KeyResult.Texts texts = keyResults.texts(id);
            keyResults.save(after, says.texts(), glance.now());
            changes.changed(scope, Element.KEY_RESULT, id, before.facts(texts), after.facts(says.texts()));
            return computing.settle(List.of(id), glance.now(), changes);
        });
        Shelf.Pair now = shelf.keyResult(id, glance);
        announce.owner(seen.keyResult().written().owner(), now.keyResult(), glance);
        return presenter.keyResult(now, keyResults.texts(id), glance);
    }
}
