package io.throughline.okr.domain.objective;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How goals hang together, by their ids only: an objective below its home parent and below what it contributes to, a key
 * result below its objective. Whoever may see them, and whether they lie in the trash, does not matter here: a loop is a loop
 * where it is hidden, and what lies in the trash may come back.
 */
public final class AlignmentGraph {
    private final Map<Goal, List<Edge>> above = new HashMap<>();
    private final Map<Goal, List<Edge>> below = new HashMap<>();

    public AlignmentGraph(Collection<Edge> edges) {
        edges.forEach(edge -> {
            above.computeIfAbsent(edge.from(), goal -> new ArrayList<>()).add(edge);
            below.computeIfAbsent(edge.to(), goal -> new ArrayList<>()).add(edge);
        });
    }

    /** What leads upwards from a goal. */
    public List<Edge> above(Goal goal) {
        return List.copyOf(above.getOrDefault(goal, List.of()));
    }

    /** What leads up to a goal. */
    public List<Edge> below(Goal goal) {
        return List.copyOf(below.getOrDefault(goal, List.of()));
    }

    /**
     * The loop that one more edge would close, by one of the shortest ways round.
     *
     * @return the lower end, the upper end, and so on up to the lower end again; empty if it closes none
     */
    public List<Goal> loop(Goal from, Goal to) {
        Map<Goal, Goal> cameFrom = new HashMap<>();
        cameFrom.put(to, from);
        Deque<Goal> next = new ArrayDeque<>(List.of(to));
        while (!next.isEmpty()) {
            Goal at = next.remove();
            if (at.equals(from)) {
                return way(cameFrom, from, to);
            }
            for (Edge edge : above.getOrDefault(at, List.of())) {
                if (cameFrom.putIfAbsent(edge.to(), at) == null) {
                    next.add(edge.to());
                }
            }
        }
        return List.of();
    }

    /** A goal and all below it: key results of objectives and objectives at home there, not those that only contribute. */
    public Set<Goal> withAllAtHome(Goal top) {
        Set<Goal> found = new LinkedHashSet<>(Set.of(top));
        Deque<Goal> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (Edge edge : below.getOrDefault(next.remove(), List.of())) {
                if (edge.tie() != Tie.CONTRIBUTION && found.add(edge.from())) {
                    next.add(edge.from());
                }
            }
        }
        return found;
    }

    private static List<Goal> way(Map<Goal, Goal> cameFrom, Goal from, Goal to) {
        List<Goal> way = new ArrayList<>(List.of(from));
        for (Goal at = from; !at.equals(to); ) {
            at = cameFrom.get(at);
            way.add(0, at);
        }
        way.add(0, from);
        return List.copyOf(way);
    }

    /** Why one goal is below another. */
    public enum Tie {
        /** An objective below its home parent. */
        HOME,
        /** An objective below what it contributes to. */
        CONTRIBUTION,
        /** A key result below its objective. */
        PART
    }

    /** One goal directly below another. */
    public record Edge(Goal from, Goal to, Tie tie) {}
}
