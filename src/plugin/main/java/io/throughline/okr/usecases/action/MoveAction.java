package io.throughline.okr.usecases.action;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.view.ActionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Moves an action before another of the same key result, or to their end. */
public class MoveAction {
    private final ActionShelf shelf;
    private final Actions actions;
    private final Writes writes;

    public MoveAction(ActionShelf shelf, Actions actions, Writes writes) {
        this.shelf = shelf;
        this.actions = actions;
        this.writes = writes;
    }

    /**
     * Moves it.
     *
     * @param before id of the action it is to stand before; 0 for the end
     * @return all of them in their new order
     */
    public List<ActionView> move(int keyResult, int action, int before) {
        ActionShelf.Below below = shelf.open(keyResult);
        Glance glance = below.glance();
        List<Action> now = writes.write(Set.of(below.scope()), glance.viewer().key(), glance.now(), changes -> {
            List<Action> ordered = moved(actions.of(List.of(keyResult)), action, before);
            List<Action> elsewhere = new ArrayList<>();
            for (int i = 0; i < ordered.size(); i++) {
                Action placed = ordered.get(i).at(i + 1L);
                if (!placed.equals(ordered.set(i, placed))) {
                    elsewhere.add(placed);
                    changes.computed(below.scope(), Element.ACTION, placed.id());
                }
            }
            actions.save(elsewhere);
            return ordered;
        });
        return shelf.views(now);
    }

    private static List<Action> moved(List<Action> siblings, int action, int before) {
        List<Action> ordered = new ArrayList<>(siblings);
        Action mover = one(siblings, action);
        if (mover == null) {
            throw Refused.notFound();
        }
        Action next = one(siblings, before);
        if (before != 0 && next == null) {
            throw new Refused(Refused.Reason.INVALID, "before", "okr.refused.unknown");
        }
        if (before != action) {
            ordered.remove(mover);
            ordered.add(next == null ? ordered.size() : ordered.indexOf(next), mover);
        }
        return ordered;
    }

    private static Action one(List<Action> actions, int id) {
        return actions.stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }
}
