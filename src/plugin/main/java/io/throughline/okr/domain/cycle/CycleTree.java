package io.throughline.okr.domain.cycle;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
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

    /**
     * A cycle that is not closed.
     *
     * @throws Refused as not found, or as a conflict if it is closed
     */
    public Cycle notClosed(int id) {
        Cycle found = byId(id).orElseThrow(Refused::notFound);
        if (found.state() == Cycle.State.CLOSED) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.cycle-closed", found.name());
        }
        return found;
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

    /** Those that nest in it directly, in order. */
    public List<Cycle> in(int outer) {
        return inOrder().stream().filter(cycle -> cycle.parent() == outer).toList();
    }

    /** All of them with one that is added, or that takes the place of the one of its id. */
    public CycleTree with(Cycle cycle) {
        Map<Integer, Cycle> all = new HashMap<>(byId);
        all.put(cycle.id(), cycle);
        return new CycleTree(all.values());
    }

    /** Notes what is wrong with the place of a cycle, new or rewritten, among the others. */
    public void check(Cycle cycle, Faults faults) {
        Optional<Cycle> parent = byId(cycle.parent());
        faults.require(cycle.parent() == 0 || parent.isPresent(), "parent", "okr.refused.unknown");
        if (parent.isPresent()) {
            Cycle outer = parent.get();
            faults.require(cycle.id() == 0 || !within(outer.id(), cycle.id()), "parent", "okr.refused.cycle-in-itself");
            faults.require(
                    outer.state() != Cycle.State.CLOSED || cycle.state() == Cycle.State.CLOSED,
                    "parent",
                    "okr.refused.cycle-closed",
                    outer.name());
            faults.require(
                    outer.holds(cycle),
                    outer.holds(cycle.starts()) ? "ends" : "starts",
                    "okr.refused.outside-cycle",
                    outer.starts().toString(),
                    outer.ends().toString());
        }
        List<Cycle> outside = cycle.id() == 0
                ? List.of()
                : in(cycle.id()).stream().filter(inner -> !cycle.holds(inner)).toList();
        faults.require(outside.isEmpty(), "ends", "okr.refused.cycles-outside", names(outside));
    }

    /**
     * A cycle of these in another state: it closes after all that nest in it, and opens while nothing around it is closed.
     *
     * @throws Refused as a conflict
     */
    public Cycle inState(int id, Cycle.State now) {
        Cycle after = byId(id).orElseThrow(Refused::notFound).inState(now);
        List<Cycle> against = now == Cycle.State.CLOSED
                ? withAllIn(id).stream()
                        .filter(inner -> inner.id() != id && inner.state() != Cycle.State.CLOSED)
                        .toList()
                : inOrder().stream()
                        .filter(outer -> outer.id() != id && outer.state() == Cycle.State.CLOSED)
                        .filter(outer -> within(id, outer.id()))
                        .toList();
        if (!against.isEmpty()) {
            String key = now == Cycle.State.CLOSED ? "okr.refused.cycles-not-closed" : "okr.refused.cycles-closed";
            throw new Refused(Refused.Reason.CONFLICT, "state", key, names(against));
        }
        return after;
    }

    /** The outermost one that is open today: the first that begins, if there are more. */
    public Optional<Cycle> openOn(LocalDate today) {
        return inOrder().stream()
                .filter(cycle -> cycle.state() == Cycle.State.OPEN && cycle.holds(today))
                .min(Comparator.comparingInt(cycle -> depth(cycle.id())));
    }

    private static String names(List<Cycle> cycles) {
        return String.join(", ", cycles.stream().map(Cycle::name).toList());
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
