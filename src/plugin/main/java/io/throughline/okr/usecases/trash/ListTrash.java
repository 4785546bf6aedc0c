package io.throughline.okr.usecases.trash;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public Page<TrashedView> list(int cycle, Page.Wanted wanted) {
        Glance glance = sight.now();
        List<Integer> cycles = glance.cycles().inOrder().stream()
                .map(Cycle::id)
                .filter(id -> cycle == 0 || id == cycle)
                .toList();
        List<Objective> all = objectives.trashed(cycles);
        Guards guards = shelf.guards(all);
        Stream<Lying> found = all.stream()
                .filter(one -> guards.passes(one, glance.visibility()) && shelf.editable(one, glance))
                .map(one -> new Lying(one, Optional.empty()));
        Stream<Lying> pairs = pairs(keyResults.trashed(cycles), glance).stream()
                .map(pair -> new Lying(pair.objective(), Optional.of(pair)));
        List<Lying> next = Stream.concat(found, pairs)
                .filter(one -> one.isAfter(wanted.after()))
                .sorted(Comparator.comparing(Lying::element).thenComparing(Lying::id))
                .limit(wanted.oneMore())
                .toList();
        return Page.of(next, wanted, Lying::mark).shown(this::views);
    }

    private List<TrashedView> views(List<Lying> some) {
        Map<Element, Map<Integer, Change>> trashed = new EnumMap<>(Element.class);
        for (Element element : List.of(Element.OBJECTIVE, Element.KEY_RESULT)) {
            List<Integer> ids = some.stream()
                    .filter(one -> one.element() == element)
                    .map(Lying::id)
                    .toList();
            trashed.put(element, changeLog.last(element, ids, Change.Kind.TRASHED));
        }
        Map<String, PersonView> persons = presenter.persons(trashed.values().stream()
                .flatMap(changes -> changes.values().stream())
                .map(Change::author)
                .collect(Collectors.toCollection(TreeSet::new)));
        return some.stream()
                .map(one -> view(one, trashed.get(one.element()).get(one.id()), persons))
                .toList();
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

    private static TrashedView view(Lying one, Change trashed, Map<String, PersonView> persons) {
        return one.pair()
                .map(pair -> view(pair, trashed, persons))
                .orElseGet(() -> view(one.objective(), trashed, persons));
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

    /** Something in the trash: an objective, or a key result of one. */
    private record Lying(Objective objective, Optional<Shelf.Pair> pair) {
        Element element() {
            return pair.isPresent() ? Element.KEY_RESULT : Element.OBJECTIVE;
        }

        int id() {
            return pair.map(one -> one.keyResult().id()).orElse(objective.id());
        }

        Bookmark mark() {
            return new Bookmark(element().word(), id());
        }

        /** Objectives come first, then key results, each by id. */
        boolean isAfter(Bookmark last) {
            boolean begun = last.order().equals(element().word());
            return last.first() || (begun ? id() > last.id() : element() == Element.KEY_RESULT);
        }
    }
}
