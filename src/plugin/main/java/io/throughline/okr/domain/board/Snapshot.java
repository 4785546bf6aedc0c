package io.throughline.okr.domain.board;

import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All objectives and key results of a cycle that are not in the trash. It never changes; what follows it is another one.
 *
 * @param revision of the cycle: it knows all up to this one, and of later ones it may know some
 * @param objectives in the order siblings are shown
 * @param keyResults likewise; those too whose objective lies in the trash
 * @param contributions what its objectives contribute, by id
 */
public record Snapshot(
        int cycle,
        long revision,
        List<Objective> objectives,
        List<KeyResult> keyResults,
        List<Contribution> contributions) {
    /** Places are those among objectives of one org unit and one cycle. */
    private static final Comparator<Objective> OBJECTIVES = Comparator.comparingInt(
                    (Objective one) -> one.written().orgUnit())
            .thenComparingInt(one -> one.written().cycle())
            .thenComparingLong(Objective::order)
            .thenComparingInt(Objective::id);

    private static final Comparator<KeyResult> KEY_RESULTS =
            Comparator.comparingLong(KeyResult::order).thenComparingInt(KeyResult::id);

    public Snapshot {
        objectives = ordered(objectives, OBJECTIVES);
        keyResults = ordered(keyResults, KEY_RESULTS);
        contributions = ordered(contributions, Comparator.comparingInt(Contribution::id));
    }

    /** Several cycles as one, as a board of nested cycles wants them. */
    public static Snapshot together(List<Snapshot> cycles) {
        if (cycles.size() == 1) {
            return cycles.get(0);
        }
        return new Snapshot(
                0,
                0,
                cycles.stream().flatMap(one -> one.objectives.stream()).toList(),
                cycles.stream().flatMap(one -> one.keyResults.stream()).toList(),
                cycles.stream().flatMap(one -> one.contributions.stream()).toList());
    }

    /** How many goals and contributions it holds. */
    public int size() {
        return objectives.size() + keyResults.size() + contributions.size();
    }

    /** Those of these objectives it does not hold. */
    public Set<Integer> lacking(Collection<Integer> ids) {
        Set<Integer> known = objectives.stream().map(Objective::id).collect(Collectors.toSet());
        return ids.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
    }

    /**
     * What follows it.
     *
     * @param readObjectives by id what was found of those that moved; more may be among them
     * @param readKeyResults likewise
     * @param readContributions likewise
     */
    public Snapshot after(
            long later,
            Moved moved,
            Map<Integer, Objective> readObjectives,
            Map<Integer, KeyResult> readKeyResults,
            Map<Integer, Contribution> readContributions) {
        List<Objective> above = new ArrayList<>();
        for (Objective one : objectives) {
            if (!moved.objectives().contains(one.id()) && !readObjectives.containsKey(one.id())) {
                above.add(moved.follow(one));
            }
        }
        readObjectives.values().stream()
                .filter(one -> one.written().cycle() == cycle && !one.trashed())
                .forEach(above::add);
        List<KeyResult> below = new ArrayList<>();
        for (KeyResult one : keyResults) {
            boolean purged = moved.objectives().contains(one.written().objective())
                    && !readObjectives.containsKey(one.written().objective());
            if (!purged && !moved.keyResults().contains(one.id()) && !readKeyResults.containsKey(one.id())) {
                Objective objective = readObjectives.get(one.written().objective());
                // A key result goes where its objective goes, and the log does not name it for that.
                KeyResult now = objective == null ? one : one.following(objective);
                if (now.cycle() == cycle) {
                    below.add(now);
                }
            }
        }
        readKeyResults.values().stream()
                .filter(one -> one.cycle() == cycle && !one.trashed())
                .forEach(below::add);
        List<Contribution> given = new ArrayList<>();
        for (Contribution one : contributions) {
            Objective objective = readObjectives.get(one.objective());
            boolean here = objective == null || objective.written().cycle() == cycle;
            if (here && !moved.contributions().contains(one.id()) && !readContributions.containsKey(one.id())) {
                given.add(one);
            }
        }
        readContributions.values().stream().filter(one -> one.cycle() == cycle).forEach(given::add);
        return new Snapshot(cycle, later, above, below, given);
    }

    private static <T> List<T> ordered(List<T> all, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(order);
        return List.copyOf(sorted);
    }
}
