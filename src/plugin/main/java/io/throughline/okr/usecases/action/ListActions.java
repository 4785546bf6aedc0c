package io.throughline.okr.usecases.action;

import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.view.ActionView;
import java.util.List;

/** The actions of a key result, in their order. */
public class ListActions {
    private final ActionShelf shelf;
    private final Actions actions;

    public ListActions(ActionShelf shelf, Actions actions) {
        this.shelf = shelf;
        this.actions = actions;
    }

    public List<ActionView> list(int keyResult) {
        shelf.seen(keyResult);
        return shelf.views(actions.of(List.of(keyResult)));
    }

    /**
     * One of them.
     *
     * @throws io.throughline.okr.domain.Refused as not found
     */
    public ActionView one(int keyResult, int action) {
        shelf.seen(keyResult);
        return shelf.view(shelf.there(keyResult, action));
    }
}
