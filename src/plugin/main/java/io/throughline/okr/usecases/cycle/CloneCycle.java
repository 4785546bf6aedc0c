package io.throughline.okr.usecases.cycle;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Shift;
import io.throughline.okr.domain.objective.Cloning;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Numbers;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CloneView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lets the goals of a cycle begin anew in another: administrators those of any org units, leads those of theirs. What has a
 * clone there already is left out, so that cloning twice, or one org unit after the other, makes nothing twice. All of it
 * is one transaction.
 */
public class CloneCycle {
    /** The most objectives and key results that are cloned at once; more are cloned by some org units at a time. */
    static final int MOST = 1_000;

    private final Sight sight;
    private final Shelf shelf;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Numbers numbers;
    private final Clones clones;
    private final Writes writes;

    public CloneCycle(
            Sight sight,
            Shelf shelf,
            Objectives objectives,
            KeyResults keyResults,
            Numbers numbers,
            Clones clones,
            Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.numbers = numbers;
        this.clones = clones;
        this.writes = writes;
    }

    /** What was made. */
    public CloneView clone(int from, Draft draft) {
        Glance glance = sight.now();
        Cycle source = glance.cycles().byId(from).orElseThrow(Refused::notFound);
        Cycle target = target(source, draft, glance);
        Set<Integer> units = units(draft, glance);
        glance.requireNotClosed(target.id());
        List<Objective> asked = shelf.visible(
                objectives.inCycles(List.of(from)).stream()
                        .filter(one -> units.contains(one.written().orgUnit()))
                        .toList(),
                glance);
        Set<Goal> earlier = clones.earlier(target.id()).keySet();
        List<Objective> above = asked.stream()
                .filter(one -> !earlier.contains(Goal.objective(one.id())))
                .toList();
        List<KeyResult> below = draft.keyResults()
                ? keyResults.of(above.stream().map(Objective::id).toList())
                : List.of();
        if (above.size() + below.size() > MOST) {
            throw new Refused(Refused.Reason.INVALID, "orgUnits", "okr.refused.too-many", MOST);
        }
        int firstObjective = above.isEmpty() ? 1 : numbers.take(Element.OBJECTIVE, above.size());
        int firstKeyResult = below.isEmpty() ? 1 : numbers.take(Element.KEY_RESULT, below.size());
        Cloning cloning = new Cloning(
                new Shift(source, target),
                draft.owners() ? Optional.empty() : Optional.of(glance.viewer().key()),
                draft.tags(),
                draft.baselines(),
                glance.viewer().key(),
                glance.now());
        Clones.Wanted wanted = new Clones.Wanted(cloning, draft, asked, above, below, firstObjective, firstKeyResult);
        return writes.write(
                scopes(target, below, glance),
                glance.viewer().key(),
                glance.now(),
                changes -> clones.make(wanted, glance, changes));
    }

    private static Cycle target(Cycle source, Draft draft, Glance glance) {
        Faults faults = new Faults();
        Optional<Cycle> target = glance.cycles().byId(draft.cycle());
        faults.require(target.isPresent(), "cycle", "okr.refused.unknown");
        faults.require(draft.cycle() != source.id(), "cycle", "okr.refused.clone-into-itself");
        for (int unit : draft.orgUnits()) {
            faults.require(glance.visibility().mayView(unit), "orgUnits", "okr.refused.unknown");
        }
        faults.refuse();
        return target.orElseThrow();
    }

    private static Set<Integer> units(Draft draft, Glance glance) {
        Set<Integer> units = draft.orgUnits().isEmpty()
                ? glance.orgUnits().stream()
                        .map(OrgUnit::id)
                        .filter(unit -> glance.visibility().mayEdit(unit))
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(draft.orgUnits());
        glance.require(!units.isEmpty()
                && units.stream().allMatch(unit -> glance.visibility().mayEdit(unit)));
        return units;
    }

    /**
     * That of the cycle, and those of the cycles around it, to whose goals clones may be aligned; the shared one too where clones
     * take KPIs.
     */
    private static Set<Scope> scopes(Cycle target, List<KeyResult> below, Glance glance) {
        Set<Scope> scopes = glance.cycles().inOrder().stream()
                .filter(cycle -> glance.cycles().within(target.id(), cycle.id()))
                .map(cycle -> Scope.cycle(cycle.id()))
                .collect(Collectors.toCollection(HashSet::new));
        below.forEach(one -> scopes.addAll(Computing.scopes(one.written(), target.id())));
        return scopes;
    }

    /**
     * What is to be cloned.
     *
     * @param cycle the one they begin anew in
     * @param orgUnits whose goals; empty for all the person may change
     * @param keyResults whether key results come along
     * @param alignment whether home parents do: that of a clone is the clone of the home parent, or the home parent itself
     *     where that lies in a cycle around the new one
     * @param contributions likewise
     * @param actions whether the actions of key results do
     * @param owners whether owners stay; else whoever clones owns all
     * @param issueLinks whether the issue links of key results do
     * @param tags whether themes and labels do, and what is said in custom fields
     * @param baselines whether a number begins where its last value was
     */
    public record Draft(
            int cycle,
            Set<Integer> orgUnits,
            boolean keyResults,
            boolean alignment,
            boolean contributions,
            boolean actions,
            boolean owners,
            boolean issueLinks,
            boolean tags,
            boolean baselines) {
        public Draft {
            orgUnits = Set.copyOf(orgUnits);
        }
    }
}
