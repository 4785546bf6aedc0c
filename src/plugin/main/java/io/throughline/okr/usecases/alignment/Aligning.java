package io.throughline.okr.usecases.alignment;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.AlignmentGraph;
import io.throughline.okr.domain.objective.Alignments;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold before an objective is aligned to a goal, at home there or by a contribution.
 *
 * <p>Goals are aligned within a cycle or outwards to one around it, never inwards; so whatever leaves a cycle does not come
 * back to it, and a loop has all its goals in one cycle. Whoever adds to the alignment of a cycle has taken its scope, and
 * all edges that could be part of a loop are read under it: two writes at once never close a loop together. The scope of the
 * cycle aligned to is taken as well, so that what is aligned to is not moved elsewhere meanwhile.
 */
public final class Aligning {
    private final Alignments alignments;
    private final Contributions contributions;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Cycles cycles;
    private final Shelf shelf;

    public Aligning(
            Alignments alignments,
            Contributions contributions,
            Objectives objectives,
            KeyResults keyResults,
            Cycles cycles,
            Shelf shelf) {
        this.alignments = alignments;
        this.contributions = contributions;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.cycles = cycles;
        this.shelf = shelf;
    }

    /** The scopes a write must take that aligns something of a cycle to goals. */
    public Set<Scope> scopes(int cycle, Optional<Goal> to) {
        Set<Scope> scopes = new HashSet<>(Set.of(Scope.cycle(cycle)));
        to.flatMap(this::cycleOf).map(Scope::cycle).ifPresent(scopes::add);
        return scopes;
    }

    /**
     * An objective as it is under the scope of its cycle.
     *
     * @throws Refused as not found if it is gone, as stale if it went to another cycle
     */
    public Objective still(int id, int cycle) {
        Objective now = objectives.byId(id).orElseThrow(Refused::notFound);
        if (now.trashed()) {
            throw Refused.notFound();
        }
        if (now.written().cycle() != cycle) {
            throw Refused.stale();
        }
        return now;
    }

    /**
     * Lets pass what may be aligned; asked inside a write that has taken {@link #scopes}.
     *
     * @throws Refused as invalid if the goal is gone or lies neither in the same cycle nor in one around it; as stale if it
     *     went to another cycle; as a conflict that names the path if it would close a loop
     */
    public void require(Wish wish, Set<Scope> taken, Glance glance) {
        int above = cycleOf(wish.to())
                .orElseThrow(() -> new Refused(Refused.Reason.INVALID, wish.field(), "okr.refused.unknown"));
        if (!taken.contains(Scope.cycle(above))) {
            throw Refused.stale();
        }
        if (!new CycleTree(cycles.all()).within(wish.cycle(), above)) {
            throw new Refused(Refused.Reason.INVALID, wish.field(), "okr.refused.parent-cycle");
        }
        if (wish.objective() > 0 && above == wish.cycle()) {
            AlignmentGraph graph = new AlignmentGraph(alignments.fromCycles(List.of(above)));
            refuseLoop(graph, wish, glance);
        }
    }

    /**
     * Lets pass what closes no loop.
     *
     * @throws Refused as a conflict that names the path
     */
    void refuseLoop(AlignmentGraph graph, Wish wish, Glance glance) {
        List<Goal> loop = graph.loop(Goal.objective(wish.objective()), wish.to());
        if (!loop.isEmpty()) {
            throw new Refused(Refused.Reason.CONFLICT, wish.field(), "okr.refused.loop", path(loop, glance));
        }
    }

    /**
     * Lets pass what an objective is not at home at and does not contribute to; asked inside a write.
     *
     * @throws Refused as a conflict
     */
    void requireNew(Objective objective, Goal to, String field) {
        requireNoContribution(objective.id(), to, field);
        if (objective.written().home().goal().equals(Optional.of(to))) {
            throw new Refused(Refused.Reason.CONFLICT, field, "okr.refused.contributes-already");
        }
    }

    /**
     * Lets pass what an objective does not contribute to; asked inside a write.
     *
     * @throws Refused as a conflict
     */
    public void requireNoContribution(int objective, Goal to, String field) {
        List<Contribution> given = contributions.of(List.of(objective));
        if (given.stream().anyMatch(one -> one.to().equals(to))) {
            throw new Refused(Refused.Reason.CONFLICT, field, "okr.refused.contributes-already");
        }
    }

    /**
     * How many objectives of these cycles are aligned to something that does not lie in their cycle or around it, if cycles
     * nest like that; those in the trash as well.
     */
    public int torn(Collection<Integer> inCycles, CycleTree tree) {
        List<AlignmentGraph.Edge> edges = alignments.fromCycles(inCycles).stream()
                .filter(edge -> edge.tie() != AlignmentGraph.Tie.PART)
                .toList();
        Set<Goal> ends = new HashSet<>();
        edges.forEach(edge -> ends.addAll(List.of(edge.from(), edge.to())));
        Map<Goal, Integer> cycleOf = new HashMap<>();
        objectives
                .byIds(ends.stream().map(Goal::objectiveId).filter(id -> id > 0).toList())
                .values()
                .forEach(one ->
                        cycleOf.put(Goal.objective(one.id()), one.written().cycle()));
        keyResults
                .byIds(ends.stream().map(Goal::keyResultId).filter(id -> id > 0).toList())
                .values()
                .forEach(one -> cycleOf.put(Goal.keyResult(one.id()), one.cycle()));
        Set<Goal> torn = new HashSet<>();
        for (AlignmentGraph.Edge edge : edges) {
            boolean known = cycleOf.containsKey(edge.from()) && cycleOf.containsKey(edge.to());
            if (known && !tree.within(cycleOf.get(edge.from()), cycleOf.get(edge.to()))) {
                torn.add(edge.from());
            }
        }
        return torn.size();
    }

    /** The cycle of a goal that is not in the trash. */
    private Optional<Integer> cycleOf(Goal goal) {
        return goal.kind() == Goal.Kind.KEY_RESULT
                ? keyResults.byId(goal.id()).filter(one -> !one.trashed()).map(KeyResult::cycle)
                : objectives.byId(goal.id()).filter(one -> !one.trashed()).map(one -> one.written()
                        .cycle());
    }

    /** {@code O-3 → KR-7 → O-1 → O-3}; what the viewer may not see is left out as {@code …}. */
    String path(List<Goal> loop, Glance glance) {
        Map<Goal, String> keys = shelf.keys(loop, glance);
        List<String> steps = new ArrayList<>();
        for (Goal goal : loop) {
            String step = keys.getOrDefault(goal, "…");
            if (!step.equals("…")
                    || steps.isEmpty()
                    || !steps.get(steps.size() - 1).equals("…")) {
                steps.add(step);
            }
        }
        return String.join(" → ", steps);
    }

    /**
     * That an objective be aligned to a goal.
     *
     * @param objective 0 for one that is only being made: nothing is below it yet
     * @param cycle that of the objective
     * @param field of the request that says so
     */
    public record Wish(int objective, int cycle, Goal to, String field) {}
}
