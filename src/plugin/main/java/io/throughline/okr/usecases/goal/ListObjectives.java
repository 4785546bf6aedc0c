package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.GoalFilter;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ObjectiveView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The objectives somebody asks for, by id, as far as he may see them; a page in a fixed number of statements, however long it is. */
public class ListObjectives {
    private final Sight sight;
    private final Shelf shelf;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final DraftReader drafts;
    private final People people;
    private final Presenter presenter;

    public ListObjectives(
            Sight sight,
            Shelf shelf,
            Objectives objectives,
            KeyResults keyResults,
            DraftReader drafts,
            People people,
            Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.drafts = drafts;
        this.people = people;
        this.presenter = presenter;
    }

    /** @param state as it is shown; "" for any */
    public Page<ObjectiveView> list(GoalQuery query, String state, Page.Wanted wanted) {
        Glance glance = sight.now();
        Faults faults = new Faults();
        Optional<State> life = state.isEmpty()
                ? Optional.empty()
                : Optional.of(drafts.word(state, State.values(), State::word, "state", faults));
        GoalFilter filter = query.filter(glance, drafts, people, faults);
        faults.refuse();
        List<Objective> found = objectives.find(filter, life, wanted.after().id(), wanted.oneMore());
        return Page.of(found, wanted, last -> Bookmark.at(last.id())).shown(some -> views(some, glance));
    }

    private List<ObjectiveView> views(List<Objective> some, Glance glance) {
        List<Integer> ids = some.stream().map(Objective::id).toList();
        Map<Integer, Objective.Texts> texts = objectives.texts(ids);
        Map<Integer, List<KeyResult>> parts = keyResults.of(ids).stream()
                .collect(Collectors.groupingBy(one -> one.written().objective()));
        List<Goal> homes = some.stream()
                .flatMap(one -> one.written().home().goal().stream())
                .toList();
        Shelf.Seen seen = shelf.seen(homes, glance);
        return some.stream()
                .map(one -> presenter.objective(
                        one,
                        Home.at(one.written().home().goal().filter(seen::has)),
                        texts.getOrDefault(one.id(), Objective.Texts.NONE),
                        parts.getOrDefault(one.id(), List.of()),
                        glance))
                .toList();
    }
}
