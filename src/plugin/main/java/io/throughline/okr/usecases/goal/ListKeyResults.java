package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.objective.GoalFilter;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KeyResultView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The key results somebody asks for, by id, as far as he may see them; a page in a fixed number of statements, however long it is. */
public class ListKeyResults {
    private final Sight sight;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final DraftReader drafts;
    private final People people;
    private final Presenter presenter;

    public ListKeyResults(
            Sight sight,
            Objectives objectives,
            KeyResults keyResults,
            DraftReader drafts,
            People people,
            Presenter presenter) {
        this.sight = sight;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.drafts = drafts;
        this.people = people;
        this.presenter = presenter;
    }

    /** @param objective id of the one they belong to; 0 for any */
    public Page<KeyResultView> list(GoalQuery query, int objective, Page.Wanted wanted) {
        Glance glance = sight.now();
        Faults faults = new Faults();
        GoalFilter filter = query.filter(glance, drafts, people, faults);
        faults.refuse();
        List<KeyResult> found =
                keyResults.find(filter, objective, wanted.after().id(), wanted.oneMore());
        return Page.of(found, wanted, last -> Bookmark.at(last.id())).shown(some -> views(some, glance));
    }

    private List<KeyResultView> views(List<KeyResult> some, Glance glance) {
        Map<Integer, KeyResult.Texts> texts =
                keyResults.texts(some.stream().map(KeyResult::id).toList());
        Map<Integer, Objective> above = objectives.byIds(
                some.stream().map(one -> one.written().objective()).collect(Collectors.toSet()));
        return some.stream()
                // one that was purged a moment ago is nowhere
                .filter(one -> above.containsKey(one.written().objective()))
                .map(one -> presenter.keyResult(
                        new Shelf.Pair(one, above.get(one.written().objective())),
                        texts.getOrDefault(one.id(), KeyResult.Texts.NONE),
                        glance))
                .toList();
    }
}
