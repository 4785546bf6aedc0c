package io.throughline.okr.usecases.action;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.view.ActionView;
import java.util.List;
import java.util.Set;

/** Changes what an action says; a version that is not the stored one is refused as stale. */
public class EditAction {
    private final ActionShelf shelf;
    private final Actions actions;
    private final Writes writes;

    public EditAction(ActionShelf shelf, Actions actions, Writes writes) {
        this.shelf = shelf;
        this.actions = actions;
        this.writes = writes;
    }

    public ActionView edit(int keyResult, int action, long version, ActionDraft draft) {
        ActionShelf.Below below = shelf.open(keyResult);
        shelf.there(keyResult, action);
        Action.Written written = shelf.read(draft);
        Glance glance = below.glance();
        Action now = writes.write(Set.of(below.scope()), glance.viewer().key(), glance.now(), changes -> {
            Action before = shelf.there(keyResult, action);
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            Action after = before.rewritten(written);
            actions.save(List.of(after));
            changes.changed(below.scope(), Element.ACTION, action, before.facts(), after.facts());
            return after;
        });
        return shelf.view(now);
    }
}
