package io.throughline.okr.domain.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one viewer may see and do: the only place where this is decided. */
public final class Visibility {
    private final Viewer viewer;
    private final Map<Integer, OrgUnit> units = new HashMap<>();
    private final Set<Integer> belongs = new HashSet<>();
    private final Set<Integer> leads = new HashSet<>();
    private final Set<Integer> seen = new TreeSet<>();

    /** @param all every org unit there is */
    public Visibility(Viewer viewer, Collection<OrgUnit> all) {
        this.viewer = viewer;
        all.forEach(unit -> units.put(unit.id(), unit));
        for (OrgUnit unit : all) {
            List<OrgUnit> upwards = upwards(unit);
            if (isOf(unit)) {
                // Who is in a team is in its department as well.
                upwards.forEach(above -> belongs.add(above.id()));
            }
            if (upwards.stream().anyMatch(above -> above.leads().contains(viewer.key()))) {
                leads.add(unit.id());
            }
        }
        all.stream().map(OrgUnit::id).filter(this::decideView).forEach(seen::add);
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The org unit, if the viewer may see it. */
    public Optional<OrgUnit> unit(int id) {
        return Optional.ofNullable(units.get(id)).filter(unit -> mayView(id));
    }

    /** The org units the viewer may see, in ascending order of id: they are his visibility class. */
    public Set<Integer> visibleUnits() {
        return Set.copyOf(seen);
    }

    /** Whether he may see what belongs to an org unit. */
    public boolean mayView(int unit) {
        return seen.contains(unit);
    }

    /** Whether he may change what belongs to an org unit: its leads, those above, and administrators. */
    public boolean mayEdit(int unit) {
        return mayView(unit) && (viewer.administrator() || leads.contains(unit));
    }

    /** Whether he may change an element of an org unit: who may change all of it, and the element's owners. */
    public boolean mayEdit(int unit, Collection<String> owners) {
        return mayEdit(unit) || (mayView(unit) && !viewer.anonymous() && owners.contains(viewer.key()));
    }

    /** Whether he may link issues to a key result of an org unit: who may edit it, and the unit's people. */
    public boolean mayLink(int unit, Collection<String> owners) {
        return mayEdit(unit, owners) || (mayView(unit) && belongs.contains(unit));
    }

    private boolean decideView(int id) {
        if (viewer.anonymous()) {
            return false;
        }
        return viewer.administrator()
                || units.get(id).seen() == OrgUnit.Seen.EVERYONE
                || belongs.contains(id)
                || leads.contains(id);
    }

    private boolean isOf(OrgUnit unit) {
        return !viewer.anonymous()
                && (unit.leads().contains(viewer.key())
                        || unit.members().contains(viewer.key())
                        || unit.groups().stream().anyMatch(viewer.groups()::contains));
    }

    /** The unit and those above it, nearest first; a loop in the data ends it. */
    private List<OrgUnit> upwards(OrgUnit unit) {
        List<OrgUnit> upwards = new ArrayList<>();
        for (OrgUnit at = unit; at != null && !upwards.contains(at); at = units.get(at.parent())) {
            upwards.add(at);
        }
        return upwards;
    }
}
