package io.throughline.okr.usecases.batch;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.WouldView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Says what a write would do to goals, by rehearsing it: of those that whoever asks may see, before it or after it. */
public class Foresee {
    private final Sight sight;
    private final Shelf shelf;
    private final KeyResults keyResults;
    private final Writes writes;

    public Foresee(Sight sight, Shelf shelf, KeyResults keyResults, Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.keyResults = keyResults;
        this.writes = writes;
    }

    /**
     * What some work would do, in the order in which it does it.
     *
     * @param work may be run more than once
     * @throws io.throughline.okr.domain.Refused as the work itself would be
     */
    public <T> List<WouldView> would(Supplier<T> work) {
        Then then = writes.rehearse(work, (done, noted) -> then(noted));
        Shelf.Seen now = shelf.seen(then.touched().keySet(), sight.now());
        List<WouldView> would = new ArrayList<>();
        then.touched()
                .forEach((goal, kind) -> view(goal, kind, now, then.seen()).ifPresent(would::add));
        return would;
    }

    /** Read while it can be. */
    private Then then(List<Changes.Noted> noted) {
        Map<Goal, Change.Kind> touched = new LinkedHashMap<>();
        for (Changes.Noted one : noted) {
            if (one.element() == Element.OBJECTIVE || one.element() == Element.KEY_RESULT) {
                Goal goal = one.element() == Element.OBJECTIVE ? Goal.objective(one.id()) : Goal.keyResult(one.id());
                touched.merge(goal, one.kind(), (first, next) -> first.says() ? first : next);
            }
        }
        // What lies below goes to the trash and comes back from it unmentioned.
        for (Map.Entry<Goal, Change.Kind> one : List.copyOf(touched.entrySet())) {
            boolean along = one.getValue() == Change.Kind.TRASHED || one.getValue() == Change.Kind.RESTORED;
            if (along && one.getKey().kind() == Goal.Kind.OBJECTIVE) {
                keyResults
                        .of(Set.of(one.getKey().id()))
                        .forEach(below -> touched.putIfAbsent(Goal.keyResult(below.id()), one.getValue()));
            }
        }
        return new Then(touched, shelf.seen(touched.keySet(), sight.now()));
    }

    private static Optional<WouldView> view(Goal goal, Change.Kind kind, Shelf.Seen now, Shelf.Seen then) {
        boolean made = kind == Change.Kind.CREATED;
        Element element = goal.kind() == Goal.Kind.OBJECTIVE ? Element.OBJECTIVE : Element.KEY_RESULT;
        Optional<Told> before = told(goal, now);
        Optional<Told> after = told(goal, then);
        return after.or(() -> before)
                .map(told -> new WouldView(
                        element.word(),
                        made ? 0 : goal.id(),
                        made ? "" : told.key(),
                        told.title(),
                        kind.word(),
                        before.map(Told::share).orElse(-1.0),
                        after.map(Told::share).orElse(-1.0)));
    }

    private static Optional<Told> told(Goal goal, Shelf.Seen seen) {
        return goal.kind() == Goal.Kind.OBJECTIVE
                ? Optional.ofNullable(seen.objectives().get(goal.id()))
                        .map(one -> new Told(
                                one.key(), one.written().title(), one.progress().share()))
                : Optional.ofNullable(seen.keyResults().get(goal.id()))
                        .map(one -> new Told(
                                one.key(), one.written().title(), one.progress().share()));
    }

    /** What is told of a goal at one time, whatever kind it is of. */
    private record Told(String key, String title, double share) {}

    /** What would be. */
    private record Then(Map<Goal, Change.Kind> touched, Shelf.Seen seen) {}
}
