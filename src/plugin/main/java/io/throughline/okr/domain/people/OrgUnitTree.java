package io.throughline.okr.domain.people;

import io.throughline.okr.domain.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How org units lie below one another. */
public final class OrgUnitTree {
    /** Siblings as they are shown. */
    public static final Comparator<OrgUnit> AS_SHOWN =
            Comparator.comparingLong(OrgUnit::order).thenComparingInt(OrgUnit::id);

    /**
     * Those at the top of what somebody sees: first those that lie below nothing, then those below what he may not see. Among children
     * of different parents their places tell nothing but how many siblings, seen or not, stand before them.
     */
    public static final Comparator<OrgUnit> AT_THE_TOP =
            Comparator.comparingInt(OrgUnit::parent).thenComparing(AS_SHOWN);

    private final Map<Integer, OrgUnit> units = new HashMap<>();

    public OrgUnitTree(Collection<OrgUnit> all) {
        all.forEach(unit -> units.put(unit.id(), unit));
    }

    /** Those right below an org unit, or at the top for 0, as they are shown. */
    public List<OrgUnit> below(int parent) {
        return units.values().stream()
                .filter(unit -> unit.parent() == parent)
                .sorted(AS_SHOWN)
                .toList();
    }

    /** The place after the last of those below an org unit. */
    public long lastBelow(int parent) {
        return below(parent).stream().mapToLong(OrgUnit::order).max().orElse(0) + 1;
    }

    /** The unit and those above it, nearest first; a loop in the data ends it. */
    public List<OrgUnit> upwards(OrgUnit unit) {
        List<OrgUnit> upwards = new ArrayList<>();
        for (OrgUnit at = unit; at != null && !upwards.contains(at); at = units.get(at.parent())) {
            upwards.add(at);
        }
        return upwards;
    }

    /**
     * Lets an org unit be moved below another unless it lies above that.
     *
     * @throws Refused as a conflict that names the path
     */
    public void refuseLoop(OrgUnit unit, int parent) {
        OrgUnit above = units.get(parent);
        List<OrgUnit> upwards = above == null ? List.of() : upwards(above);
        for (int i = 0; i < upwards.size(); i++) {
            if (upwards.get(i).id() == unit.id()) {
                StringBuilder path = new StringBuilder(unit.name());
                upwards.subList(0, i + 1).forEach(step -> path.append(" → ").append(step.name()));
                throw new Refused(Refused.Reason.CONFLICT, "parent", "okr.refused.loop", path.toString());
            }
        }
    }

    /** The siblings of an org unit in a new order: it stands before another of them, or last. */
    public List<OrgUnit> placed(OrgUnit unit, int before) {
        List<OrgUnit> siblings = new ArrayList<>(below(unit.parent()));
        siblings.removeIf(one -> one.id() == unit.id());
        int place = siblings.size();
        for (int i = 0; i < siblings.size(); i++) {
            place = siblings.get(i).id() == before ? i : place;
        }
        siblings.add(place, unit);
        List<OrgUnit> ordered = new ArrayList<>();
        for (int i = 0; i < siblings.size(); i++) {
            ordered.add(siblings.get(i).at(i + 1L));
        }
        return ordered;
    }
}
