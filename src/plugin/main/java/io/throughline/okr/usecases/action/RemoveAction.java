package io.throughline.okr.usecases.action;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.usecases.sight.Glance;
import java.util.List;
import java.util.Set;

/** Removes an action; what it said stays in the change log. */
public class RemoveAction {
    private final ActionShelf shelf;
    private final Actions actions;
    private final Writes writes;

    public RemoveAction(ActionShelf shelf, Actions actions, Writes writes) {
        this.shelf = shelf;
        this.actions = actions;
        this.writes = writes;
    }

    public void remove(int keyResult, int action) {
        ActionShelf.Below below = shelf.open(keyResult);
        Glance glance = below.glance();
        writes.write(Set.of(below.scope()), glance.viewer().key(), glance.now(), changes -> {
            Action there = shelf.there(keyResult, action);
            actions.remove(List.of(action));
            changes.removed(below.scope(), Element.ACTION, action, there.facts());
            return there;
        });
    }
}
