package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many goals that somebody names at once, as far as he may see them. If any of them is not there for him, it takes the statements
 * that something confidential would take, so that these do not tell whether there is such a thing.
 */
public final class NamedGoals {
    private final Objectives objectives;
    private final KeyResults keyResults;

    NamedGoals(Objectives objectives, KeyResults keyResults) {
        this.objectives = objectives;
        this.keyResults = keyResults;
    }

    /** By the numbers of their keys; with the objectives of key results. */
    public Shelf.Seen byNumbers(Set<Integer> ofObjectives, Set<Integer> ofKeyResults, Glance glance) {
        Collection<Objective> named = objectives.byNumbers(ofObjectives).values();
        Collection<KeyResult> parts = keyResults.byNumbers(ofKeyResults).values();
        return seen(named, ofObjectives.size(), parts, ofKeyResults.size(), glance);
    }

    /**
     * Key results by what hangs on them.
     *
     * @param ids of those that were found
     * @param lost whether something was named that hangs on nothing
     */
    public Shelf.Seen keyResults(Set<Integer> ids, boolean lost, Glance glance) {
        Set<Integer> looked = new HashSet<>(ids);
        if (lost) {
            looked.add(Shelf.NOTHING);
        }
        return seen(List.of(), 0, keyResults.byIds(looked).values(), looked.size(), glance);
    }

    private Shelf.Seen seen(
            Collection<Objective> named,
            int objectivesNamed,
            Collection<KeyResult> parts,
            int partsNamed,
            Glance glance) {
        Set<Integer> homes = new HashSet<>();
        parts.forEach(part -> homes.add(part.written().objective()));
        if (parts.size() < partsNamed) {
            homes.add(Shelf.NOTHING);
        }
        Collection<Objective> above = objectives.byIds(homes).values();
        List<Objective> all = new ArrayList<>(named);
        all.addAll(above);
        Guards guards = new Guards(all, keyResults::of);
        Map<Integer, Objective> found = new HashMap<>();
        all.stream()
                .filter(one -> !one.trashed() && guards.passes(one, glance.visibility()))
                .forEach(one -> found.put(one.id(), one));
        Map<Integer, KeyResult> seen = new HashMap<>();
        parts.stream()
                .filter(part ->
                        !part.trashed() && found.containsKey(part.written().objective()))
                .forEach(part -> seen.put(part.id(), part));
        long there = named.stream().filter(one -> found.containsKey(one.id())).count();
        level(there < objectivesNamed, named, seen.size() < partsNamed, above);
        return new Shelf.Seen(found, seen);
    }

    /** Asks for what is asked of confidential objectives, where it was not. */
    private void level(
            boolean objectiveMissing, Collection<Objective> named, boolean partMissing, Collection<Objective> above) {
        if (objectiveMissing && !confidential(named)) {
            objectives.people(Shelf.NOTHING);
        }
        if (partMissing && !confidential(above)) {
            objectives.people(Shelf.NOTHING);
        }
        if ((objectiveMissing || partMissing) && !confidential(named) && !confidential(above)) {
            keyResults.of(List.of(Shelf.NOTHING));
        }
    }

    private static boolean confidential(Collection<Objective> some) {
        return some.stream().anyMatch(one -> one.written().circle().confidential());
    }
}
