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

/** Adds an action to a key result, as its last. */
public class AddAction {
    private final ActionShelf shelf;
    private final Actions actions;
    private final Writes writes;

    public AddAction(ActionShelf shelf, Actions actions, Writes writes) {
        this.shelf = shelf;
        this.actions = actions;
        this.writes = writes;
    }

    public ActionView add(int keyResult, ActionDraft draft) {
        ActionShelf.Below below = shelf.open(keyResult);
        Action.Written written = shelf.read(draft);
        Glance glance = below.glance();
        Action made = writes.write(Set.of(below.scope()), glance.viewer().key(), glance.now(), changes -> {
            List<Action> siblings = actions.of(List.of(keyResult));
            if (siblings.size() >= Action.MOST) {
                throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.too-many", Action.MOST);
            }
            long last = siblings.stream().mapToLong(Action::order).max().orElse(0);
            Action stored = actions.add(Action.fresh(keyResult, written, last + 1));
            changes.created(below.scope(), Element.ACTION, stored.id(), stored.facts());
            return stored;
        });
        return shelf.view(made);
    }
}
