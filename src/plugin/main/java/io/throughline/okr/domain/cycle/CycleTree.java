package io.throughline.okr.domain.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All cycles, nested. */
public final class CycleTree {
    private final Map<Integer, Cycle> byId = new HashMap<>();

    public CycleTree(Collection<Cycle> cycles) {
        cycles.forEach(cycle -> byId.put(cycle.id(), cycle));
    }

    public Optional<Cycle> byId(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By start, outer ones first. */
    public List<Cycle> inOrder() {
        return byId.values().stream()
                .sorted(Comparator.comparing(Cycle::starts)
                        .thenComparing(Cycle::ends, Comparator.reverseOrder())
                        .thenComparing(Cycle::id))
                .toList();
    }

    /** Whether the one is the other or nests in it, however deep. */
    public boolean within(int inner, int outer) {
        Set<Integer> seen = new HashSet<>();
        for (int id = inner; id != 0 && seen.add(id); id = parentOf(id)) {
            if (id == outer) {
                return true;
            }
        }
        return false;
    }

    /** The one and all that nest in it, in order. */
    public List<Cycle> withAllIn(int outer) {
        return inOrder().stream().filter(cycle -> within(cycle.id(), outer)).toList();
    }

    /** The outermost one that is open today: the first that begins, if there are more. */
    public Optional<Cycle> openOn(LocalDate today) {
        return inOrder().stream()
                .filter(cycle -> cycle.state() == Cycle.State.OPEN && cycle.holds(today))
                .min(Comparator.comparingInt(cycle -> depth(cycle.id())));
    }

    private int depth(int id) {
        int depth = 0;
        Set<Integer> seen = new HashSet<>();
        for (int at = parentOf(id); at != 0 && seen.add(at); at = parentOf(at)) {
            depth++;
        }
        return depth;
    }

    private int parentOf(int id) {
        Cycle cycle = byId.get(id);
        return cycle == null ? 0 : cycle.parent();
    }
}
