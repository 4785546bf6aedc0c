package io.throughline.okr.usecases.trash;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Guards;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.TrashedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What lies in the trash that the viewer may take out, objectives first; in a fixed number of statements. */
public class ListTrash {
    private final Sight sight;
    private final Shelf shelf;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final ChangeLog changeLog;
    private final Presenter presenter;

    public ListTrash(
            Sight sight,
            Shelf shelf,
            Objectives objectives,
            KeyResults keyResults,
            ChangeLog changeLog,
            Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.changeLog = changeLog;
        this.presenter = presenter;
    }

    /** @param cycle 0 for all */
    public List<TrashedView> list(int cycle) {
        Glance glance = sight.now();
        List<Integer> cycles = glance.cycles().inOrder().stream()
                .map(Cycle::id)
                .filter(id -> cycle == 0 || id == cycle)
                .toList();
        List<Objective> all = objectives.trashed(cycles);
        Guards guards = shelf.guards(all);
        List<Objective> found = all.stream()
                .filter(one -> guards.passes(one, glance.visibility()) && shelf.editable(one, glance))
                .toList();
        List<Shelf.Pair> pairs = pairs(keyResults.trashed(cycles), glance);
        Map<Integer, Change> objectivesTrashed = changeLog.last(
                Element.OBJECTIVE, found.stream().map(Objective::id).toList(), Change.Kind.TRASHED);
        Map<Integer, Change> keyResultsTrashed = changeLog.last(
                Element.KEY_RESULT,
                pairs.stream().map(pair -> pair.keyResult().id()).toList(),
                Change.Kind.TRASHED);
        Set<String> authors = new TreeSet<>();
        objectivesTrashed.values().forEach(change -> authors.add(change.author()));
        keyResultsTrashed.values().forEach(change -> authors.add(change.author()));
        Map<String, PersonView> persons = presenter.persons(authors);
        List<TrashedView> trash = new ArrayList<>();
        found.forEach(one -> trash.add(view(one, objectivesTrashed.get(one.id()), persons)));
        pairs.forEach(pair ->
                trash.add(view(pair, keyResultsTrashed.get(pair.keyResult().id()), persons)));
        return trash;
    }

    private List<Shelf.Pair> pairs(List<KeyResult> trashed, Glance glance) {
        Map<Integer, Objective> above = objectives.byIds(
                trashed.stream().map(one -> one.written().objective()).collect(Collectors.toSet()));
        Guards guards = shelf.guards(above.values());
        return trashed.stream()
                .filter(one -> above.containsKey(one.written().objective()))
                .map(one -> new Shelf.Pair(one, above.get(one.written().objective())))
                .filter(pair -> guards.passes(pair.objective(), glance.visibility()) && pair.editable(glance))
                .toList();
    }

    private static TrashedView view(Objective one, Change trashed, Map<String, PersonView> persons) {
        return new TrashedView(
                Element.OBJECTIVE.word(),
                one.id(),
                one.key(),
                one.written().title(),
                one.written().orgUnit(),
                one.written().cycle(),
                one.id(),
                person(trashed, persons),
                at(trashed),
                true);
    }

    private static TrashedView view(Shelf.Pair pair, Change trashed, Map<String, PersonView> persons) {
        KeyResult one = pair.keyResult();
        return new TrashedView(
                Element.KEY_RESULT.word(),
                one.id(),
                one.key(),
                one.written().title(),
                one.orgUnit(),
                one.cycle(),
                pair.objective().id(),
                person(trashed, persons),
                at(trashed),
                !pair.objective().trashed());
    }

    /** An imported or much older one has no such row. */
    private static PersonView person(Change trashed, Map<String, PersonView> persons) {
        return trashed == null ? PersonView.NOBODY : persons.getOrDefault(trashed.author(), PersonView.NOBODY);
    }

    private static String at(Change trashed) {
        return trashed == null ? "" : trashed.at().toString();
    }
}
