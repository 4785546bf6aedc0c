package io.throughline.okr.usecases.trash;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Remains;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Removes something from the trash for good, with all that hangs on it and what the log said of it; administrators only. A row
 * of the log stays that says who did it, and when. In a closed cycle too: nobody must open a cycle to be rid of what may not be
 * kept.
 */
public class PurgeTrash {
    private final Sight sight;
    private final Shelf shelf;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Contributions contributions;
    private final Remains remains;
    private final Writes writes;

    public PurgeTrash(
            Sight sight,
            Shelf shelf,
            Objectives objectives,
            KeyResults keyResults,
            Contributions contributions,
            Remains remains,
            Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.contributions = contributions;
        this.remains = remains;
        this.writes = writes;
    }

    public void objective(int id) {
        Glance glance = sight.now();
        Objective seen = shelf.trashedObjective(id, glance).orElseThrow(Refused::notFound);
        glance.require(glance.viewer().administrator());
        Scope scope = Scope.cycle(seen.written().cycle());
        writes.writeEvenClosed(
                scopes(seen.written().cycle(), glance), glance.viewer().key(), glance.now(), changes -> {
                    Objective there = shelf.trashedObjective(id, glance).orElseThrow(Refused::notFound);
                    List<Integer> below = keyResults.siblings(there.id()).stream()
                            .map(KeyResult::id)
                            .toList();
                    release(objectives.below(List.of(id), below), changes);
                    List<Goal> gone =
                            new ArrayList<>(below.stream().map(Goal::keyResult).toList());
                    gone.add(Goal.objective(id));
                    List<Contribution> given = new ArrayList<>(contributions.to(gone));
                    given.addAll(contributions.of(List.of(id)));
                    remove(Map.of(Element.KEY_RESULT, below, Element.OBJECTIVE, List.of(id)), given, changes);
                    below.forEach(keyResult -> changes.purged(scope, Element.KEY_RESULT, keyResult));
                    changes.purged(scope, Element.OBJECTIVE, id);
                    return below;
                });
    }

    public void keyResult(int id) {
        Glance glance = sight.now();
        KeyResult seen =
                shelf.trashedKeyResult(id, glance).map(Shelf.Pair::keyResult).orElseThrow(Refused::notFound);
        glance.require(glance.viewer().administrator());
        writes.writeEvenClosed(scopes(seen.cycle(), glance), glance.viewer().key(), glance.now(), changes -> {
            Shelf.Pair gone = shelf.trashedKeyResult(id, glance).orElseThrow(Refused::notFound);
            release(objectives.below(List.of(), List.of(id)), changes);
            List<Contribution> given = contributions.to(List.of(Goal.keyResult(id)));
            remove(Map.of(Element.KEY_RESULT, List.of(id)), given, changes);
            changes.purged(Scope.cycle(gone.keyResult().cycle()), Element.KEY_RESULT, id);
            return id;
        });
    }

    /** What is aligned to it lies in its cycle or in one that nests in that. */
    private static Set<Scope> scopes(int cycle, Glance glance) {
        return glance.cycles().withAllIn(cycle).stream()
                .map(Cycle::id)
                .map(Scope::cycle)
                .collect(Collectors.toSet());
    }

    private void remove(Map<Element, List<Integer>> goals, List<Contribution> given, Changes changes) {
        Map<Element, List<Integer>> all = new EnumMap<>(goals);
        all.put(
                Element.CONTRIBUTION,
                given.stream().map(Contribution::id).distinct().toList());
        remains.remove(all);
        given.forEach(one -> changes.removed(Scope.cycle(one.cycle()), Element.CONTRIBUTION, one.id(), one.facts()));
    }

    /**
     * What was aligned to it has no parent from now on. It showed none since that lay in the trash, so its version stays and its
     * own history does not tell: who could not see the parent would learn by it that there was one.
     */
    private void release(List<Objective> aligned, Changes changes) {
        Map<Integer, Objective.Texts> texts =
                objectives.texts(aligned.stream().map(Objective::id).toList());
        List<Objective> released =
                aligned.stream().map(one -> one.atHome(Home.NONE)).toList();
        objectives.save(released);
        for (int i = 0; i < aligned.size(); i++) {
            Objective before = aligned.get(i);
            Objective.Texts said = texts.getOrDefault(before.id(), Objective.Texts.NONE);
            changes.released(
                    Scope.cycle(before.written().cycle()),
                    Element.OBJECTIVE,
                    before.id(),
                    before.facts(said),
                    released.get(i).facts(said));
        }
    }
}
