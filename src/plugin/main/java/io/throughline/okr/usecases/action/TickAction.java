package io.throughline.okr.usecases.action;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.view.ActionView;
import java.util.List;
import java.util.Set;

/** Ticks an action, or takes the tick away; ticking what is ticked changes nothing, and so names no version. */
public class TickAction {
    private final ActionShelf shelf;
    private final Actions actions;
    private final Writes writes;

    public TickAction(ActionShelf shelf, Actions actions, Writes writes) {
        this.shelf = shelf;
        this.actions = actions;
        this.writes = writes;
    }

    public ActionView tick(int keyResult, int action, boolean done) {
        ActionShelf.Below below = shelf.tickable(keyResult, action);
        Glance glance = below.glance();
        String author = glance.viewer().key();
        Action now = writes.write(Set.of(below.scope()), author, glance.now(), changes -> {
            Action before = shelf.there(keyResult, action);
            Action after = done ? before.ticked(author, glance.now()) : before.unticked();
            if (!after.equals(before)) {
                actions.save(List.of(after));
                changes.changed(below.scope(), Element.ACTION, action, before.facts(), after.facts());
            }
            return after;
        });
        return shelf.view(now);
    }
}
