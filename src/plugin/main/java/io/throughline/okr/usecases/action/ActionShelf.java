package io.throughline.okr.usecases.action;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ActionView;
import io.throughline.okr.view.PersonView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Actions as one viewer finds them: what all that is done with them has in common. */
public final class ActionShelf {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final Actions actions;
    private final Presenter presenter;

    public ActionShelf(Sight sight, Shelf shelf, DraftReader drafts, Actions actions, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.actions = actions;
        this.presenter = presenter;
    }

    /**
     * The key result whose actions are to be changed.
     *
     * @throws Refused if the viewer may not see or change it, or its cycle is closed
     */
    Below open(int keyResult) {
        Below below = seen(keyResult);
        below.glance.require(below.pair.editable(below.glance));
        below.glance.requireNotClosed(below.pair.keyResult().cycle());
        return below;
    }

    /**
     * The key result of an action that is to be ticked: by who may change the key result, and by the action's owner.
     *
     * @throws Refused if the viewer may not see or tick it, or its cycle is closed
     */
    Below tickable(int keyResult, int action) {
        Below below = seen(keyResult);
        boolean his = there(keyResult, action)
                .written()
                .owner()
                .equals(below.glance.viewer().key());
        boolean named = his && below.glance.visibility().admitted();
        below.glance.require(named || below.pair.editable(below.glance));
        below.glance.requireNotClosed(below.pair.keyResult().cycle());
        return below;
    }

    /**
     * The key result as the viewer may see it.
     *
     * @throws Refused as not found
     */
    Below seen(int keyResult) {
        Glance glance = sight.now();
        return new Below(glance, shelf.keyResult(keyResult, glance));
    }

    /**
     * An action of a key result.
     *
     * @throws Refused as not found
     */
    Action there(int keyResult, int action) {
        return actions.byId(action)
                .filter(found -> found.keyResult() == keyResult)
                .orElseThrow(Refused::notFound);
    }

    Action.Written read(ActionDraft draft) {
        Faults faults = new Faults();
        Set<String> owner = drafts.persons(List.of(draft.owner()), "owner", faults);
        Optional<LocalDate> due = draft.due().isEmpty() ? Optional.empty() : drafts.date(draft.due(), "due", faults);
        Optional<Action.Written> written = faults.gather(() ->
                new Action.Written(draft.title(), owner.stream().findFirst().orElse(""), due));
        faults.refuse();
        return written.orElseThrow();
    }

    ActionView view(Action action) {
        return views(List.of(action)).get(0);
    }

    List<ActionView> views(Collection<Action> shown) {
        Set<String> keys = new TreeSet<>();
        for (Action action : shown) {
            keys.add(action.written().owner());
            keys.add(doneBy(action));
        }
        Map<String, PersonView> persons = presenter.persons(keys);
        return shown.stream().map(action -> view(action, persons)).toList();
    }

    private static ActionView view(Action action, Map<String, PersonView> persons) {
        return new ActionView(
                action.id(),
                action.version(),
                action.keyResult(),
                action.written().title(),
                persons.getOrDefault(action.written().owner(), PersonView.NOBODY),
                action.written().due().map(LocalDate::toString).orElse(""),
                action.done().isPresent(),
                persons.getOrDefault(doneBy(action), PersonView.NOBODY),
                action.done().map(tick -> tick.at().toString()).orElse(""));
    }

    private static String doneBy(Action action) {
        return action.done().map(Action.Done::by).orElse("");
    }

    /** Where actions hang, and who looks at them. */
    record Below(Glance glance, Shelf.Pair pair) {
        Scope scope() {
            return Scope.cycle(pair.keyResult().cycle());
        }
    }
}
