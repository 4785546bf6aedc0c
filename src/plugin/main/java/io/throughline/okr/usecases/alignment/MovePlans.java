package io.throughline.okr.usecases.alignment;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.AlignmentGraph;
import io.throughline.okr.domain.objective.AlignmentGraph.Edge;
import io.throughline.okr.domain.objective.AlignmentGraph.Tie;
import io.throughline.okr.domain.objective.Alignments;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out moves, of what is stored now, in a fixed number of statements. */
public final class MovePlans {
    private final Aligning aligning;
    private final Alignments alignments;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Contributions contributions;
    private final Cycles cycles;
    private final Shelf shelf;

    public MovePlans(
            Aligning aligning,
            Alignments alignments,
            Objectives objectives,
            KeyResults keyResults,
            Contributions contributions,
            Cycles cycles,
            Shelf shelf) {
        this.aligning = aligning;
        this.alignments = alignments;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.contributions = contributions;
        this.cycles = cycles;
        this.shelf = shelf;
    }

    /**
     * What a move changes and what stands in its way.
     *
     * @throws Refused as invalid if it is too large
     */
    MovePlan plan(MovePlan.Target target, Glance glance) {
        int from = target.top().written().cycle();
        CycleTree tree = new CycleTree(cycles.all());
        Set<Integer> read = tree.withAllIn(from).stream().map(Cycle::id).collect(Collectors.toSet());
        read.add(target.cycle());
        AlignmentGraph graph = new AlignmentGraph(alignments.fromCycles(read));
        Going going = going(target, graph, tree, glance);
        List<Contribution> given = target.shift().isEmpty()
                ? List.of()
                : contributions.of(going.objectives.keySet()).stream()
                        .map(one -> one.within(going.objectives
                                .get(one.objective())
                                .after()
                                .written()
                                .cycle()))
                        .toList();
        Neighbours around = neighbours(target, graph, going);
        List<Refused.Fault> obstacles = new ArrayList<>(homeObstacles(target, graph, tree, around, glance));
        if (target.shift().isPresent()) {
            obstacles.addAll(apart(target, graph, tree, around, glance));
        }
        return new MovePlan(
                List.copyOf(going.objectives.values()),
                List.copyOf(going.keyResults.values()),
                given,
                obstacles,
                scopes(target, going, around));
    }

    /** The objective and all below it that changes with it and that the mover may change. */
    private Going going(MovePlan.Target target, AlignmentGraph graph, CycleTree tree, Glance glance) {
        Set<Goal> below = graph.withAllAtHome(Goal.objective(target.top().id()));
        Map<Integer, Objective> found = objectives.byIds(
                below.stream().map(Goal::objectiveId).filter(id -> id > 0).toList());
        Map<Integer, KeyResult> parts = keyResults.byIds(
                below.stream().map(Goal::keyResultId).filter(id -> id > 0).toList());
        Set<Integer> changeable = shelf.changeable(
                found.values().stream()
                        .filter(one -> !closed(one.written().cycle(), tree))
                        .toList(),
                glance);
        Going going = new Going(new LinkedHashMap<>(), new LinkedHashMap<>());
        Deque<Objective> next = new ArrayDeque<>(List.of(target.top()));
        while (!next.isEmpty()) {
            Objective before = next.remove();
            Objective after = target.of(before);
            boolean top = before.id() == target.top().id();
            if (!top && (after.equals(before) || !changeable.contains(before.id()))) {
                continue;
            }
            going.objectives.put(before.id(), new MovePlan.Step<>(before, after));
            for (Edge edge : graph.below(Goal.objective(before.id()))) {
                if (edge.tie() == Tie.PART && parts.containsKey(edge.from().id())) {
                    KeyResult part = parts.get(edge.from().id());
                    KeyResult there = target.of(part, after);
                    if (!there.equals(part)) {
                        going.keyResults.put(part.id(), new MovePlan.Step<>(part, there));
                    }
                    atHome(graph, edge.from(), found, next);
                }
            }
            atHome(graph, Goal.objective(before.id()), found, next);
        }
        if (going.objectives.size() + going.keyResults.size() > MovePlan.MOST) {
            throw new Refused(Refused.Reason.INVALID, "", "okr.refused.too-many", MovePlan.MOST);
        }
        return going;
    }

    /** What is closed is frozen: it stays behind. */
    private static boolean closed(int cycle, CycleTree tree) {
        return tree.byId(cycle)
                .filter(found -> found.state() == Cycle.State.CLOSED)
                .isPresent();
    }

    private static void atHome(
            AlignmentGraph graph, Goal parent, Map<Integer, Objective> found, Deque<Objective> next) {
        graph.below(parent).stream()
                .filter(edge -> edge.tie() == Tie.HOME)
                .map(edge -> found.get(edge.from().id()))
                .forEach(next::add);
    }

    /** What hangs together with what goes and stays where it is, and the new home. */
    private Neighbours neighbours(MovePlan.Target target, AlignmentGraph graph, Going going) {
        Set<Goal> goals = new HashSet<>();
        target.home().flatMap(Home::goal).ifPresent(goals::add);
        Set<Goal> upper = new HashSet<>(goals);
        for (Goal goal : going.goals()) {
            graph.above(goal).forEach(edge -> upper.add(edge.to()));
            graph.below(goal).forEach(edge -> goals.add(edge.from()));
        }
        goals.addAll(upper);
        Map<Goal, Integer> inCycle = new HashMap<>();
        objectives
                .byIds(goals.stream()
                        .map(Goal::objectiveId)
                        .filter(id -> id > 0)
                        .toList())
                .values()
                .forEach(one ->
                        inCycle.put(Goal.objective(one.id()), one.written().cycle()));
        keyResults
                .byIds(goals.stream()
                        .map(Goal::keyResultId)
                        .filter(id -> id > 0)
                        .toList())
                .values()
                .forEach(one -> inCycle.put(Goal.keyResult(one.id()), one.cycle()));
        Map<Goal, Integer> after = new HashMap<>(inCycle);
        going.goals().forEach(goal -> after.put(goal, going.cycleAfter(goal)));
        Set<Integer> above =
                upper.stream().filter(inCycle::containsKey).map(inCycle::get).collect(Collectors.toSet());
        return new Neighbours(after, going.goals(), above);
    }

    private List<Refused.Fault> homeObstacles(
            MovePlan.Target target, AlignmentGraph graph, CycleTree tree, Neighbours around, Glance glance) {
        Optional<Goal> home = target.home().flatMap(Home::goal);
        if (home.isEmpty() || target.home().get().equals(target.top().written().home())) {
            return List.of();
        }
        Goal to = home.get();
        String field = to.kind() == Goal.Kind.KEY_RESULT ? "parentKeyResult" : "parentObjective";
        Goal top = Goal.objective(target.top().id());
        List<Goal> loop = graph.loop(top, to);
        if (!loop.isEmpty()) {
            return List.of(new Refused.Fault(field, "okr.refused.loop", List.of(aligning.path(loop, glance))));
        }
        if (!around.cycleAfter.containsKey(to)) {
            return List.of(new Refused.Fault(field, "okr.refused.unknown", List.of()));
        }
        if (!tree.within(target.cycle(), around.cycleAfter.get(to))) {
            return List.of(new Refused.Fault(field, "okr.refused.parent-cycle", List.of()));
        }
        boolean given = graph.above(top).stream()
                .anyMatch(edge -> edge.tie() == Tie.CONTRIBUTION && edge.to().equals(to));
        return given ? List.of(new Refused.Fault(field, "okr.refused.contributes-already", List.of())) : List.of();
    }

    /** Alignments that would no longer lead outwards, each named by both its ends. */
    private List<Refused.Fault> apart(
            MovePlan.Target target, AlignmentGraph graph, CycleTree tree, Neighbours around, Glance glance) {
        Set<Edge> torn = new LinkedHashSet<>();
        for (Goal goal : around.going) {
            for (Edge edge : graph.above(goal)) {
                boolean replaced = edge.tie() == Tie.HOME
                        && goal.equals(Goal.objective(target.top().id()))
                        && target.home().isPresent();
                if (!replaced && around.torn(edge, tree)) {
                    torn.add(edge);
                }
            }
            graph.below(goal).stream().filter(edge -> around.torn(edge, tree)).forEach(torn::add);
        }
        Set<Goal> ends = new HashSet<>();
        torn.forEach(edge -> ends.addAll(List.of(edge.from(), edge.to())));
        Map<Goal, String> keys = shelf.keys(ends, glance);
        return torn.stream()
                .map(edge -> List.<Object>of(keys.getOrDefault(edge.from(), "…"), keys.getOrDefault(edge.to(), "…")))
                .distinct()
                .map(both -> new Refused.Fault("cycle", "okr.refused.move-apart", both))
                .toList();
    }

    private static Set<Scope> scopes(MovePlan.Target target, Going going, Neighbours around) {
        Set<Integer> taken = new HashSet<>(around.above);
        taken.add(target.cycle());
        going.objectives.values().forEach(step -> {
            taken.add(step.before().written().cycle());
            taken.add(step.after().written().cycle());
        });
        return taken.stream().map(Scope::cycle).collect(Collectors.toSet());
    }

    /** What goes, by id. */
    private record Going(
            Map<Integer, MovePlan.Step<Objective>> objectives, Map<Integer, MovePlan.Step<KeyResult>> keyResults) {
        Set<Goal> goals() {
            Set<Goal> goals = new LinkedHashSet<>();
            objectives.keySet().forEach(id -> goals.add(Goal.objective(id)));
            keyResults.keySet().forEach(id -> goals.add(Goal.keyResult(id)));
            return goals;
        }

        int cycleAfter(Goal goal) {
            return goal.kind() == Goal.Kind.KEY_RESULT
                    ? keyResults.get(goal.id()).after().cycle()
                    : objectives.get(goal.id()).after().written().cycle();
        }
    }

    /**
     * What hangs together with what goes.
     *
     * @param cycleAfter of every goal there is, what goes among them, the cycle it is in after the move
     * @param above the cycles of what it is aligned to
     */
    private record Neighbours(Map<Goal, Integer> cycleAfter, Set<Goal> going, Set<Integer> above) {
        boolean torn(Edge edge, CycleTree tree) {
            Integer lower = cycleAfter.get(edge.from());
            Integer upper = cycleAfter.get(edge.to());
            return edge.tie() != Tie.PART && lower != null && upper != null && !tree.within(lower, upper);
        }
    }
}
