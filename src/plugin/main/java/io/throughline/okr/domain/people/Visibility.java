package io.throughline.okr.domain.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one viewer may see and do: the only place where this is decided. Who is not let in is an anonymous visitor, whoever
 * he is. An element that may be edited may be seen.
 */
public final class Visibility {
    private final Viewer viewer;
    private final boolean admitted;
    private final boolean planner;
    private final Map<Integer, OrgUnit> units = new HashMap<>();
    private final Set<Integer> belongs = new HashSet<>();
    private final Set<Integer> leads = new HashSet<>();
    private final Set<Integer> seen = new TreeSet<>();

    /** @param all every org unit there is */
    public Visibility(Viewer viewer, Collection<OrgUnit> all, Admission admission) {
        this.viewer = viewer;
        this.admitted = admission.admits(viewer);
        this.planner = admission.mayPlan(viewer);
        all.forEach(unit -> units.put(unit.id(), unit));
        if (admitted) {
            findOwn(all);
        }
        all.stream().filter(this::decideView).map(OrgUnit::id).forEach(seen::add);
    }

    private void findOwn(Collection<OrgUnit> all) {
        OrgUnitTree tree = new OrgUnitTree(all);
        for (OrgUnit unit : all) {
            List<OrgUnit> upwards = tree.upwards(unit);
            if (unit.crew().has(viewer)) {
                // Who is in a team is in its department as well.
                upwards.forEach(above -> belongs.add(above.id()));
            }
            if (upwards.stream().anyMatch(above -> above.crew().leads().contains(viewer.key()))) {
                leads.add(unit.id());
            }
        }
    }

    public Viewer viewer() {
        return viewer;
    }

    /** Whether he is somebody who is let in: what people do by their name alone, others do not. */
    public boolean admitted() {
        return admitted;
    }

    /** The org unit, if the viewer may see it. */
    public Optional<OrgUnit> unit(int id) {
        return Optional.ofNullable(units.get(id)).filter(unit -> mayView(id));
    }

    /** The org units the viewer may see: with the confidential objectives he sees they are his visibility class. */
    public Set<Integer> visibleUnits() {
        return Set.copyOf(seen);
    }

    /** Whether he may see an org unit, and what belongs to it unless that is guarded. */
    public boolean mayView(int unit) {
        return seen.contains(unit);
    }

    /**
     * Whether he may see an objective and all that hangs on it: what is confidential only if he is one of its insiders or an
     * administrator; its leads are not asked.
     */
    public boolean mayView(Guard guard) {
        return mayView(guard.orgUnit()) && (!guard.confidential() || seesAll() || isInsider(guard));
    }

    /** User key of whose confidential objectives he sees in the org units he sees; empty for everybody's, "" for nobody's. */
    public Optional<String> insider() {
        return seesAll() ? Optional.empty() : Optional.of(admitted ? viewer.key() : "");
    }

    /** Whether he sees every element of the org units he sees, however confidential. */
    public boolean seesAll() {
        return viewer.administrator();
    }

    /** Whether he may change what belongs to an org unit: its leads, those above, and administrators. */
    public boolean mayEdit(int unit) {
        return mayView(unit) && (viewer.administrator() || leads.contains(unit));
    }

    /**
     * Whether he may change an element of an org unit that he is known to see: who may change all of the unit, and the
     * element's owners.
     */
    public boolean mayEdit(int unit, Collection<String> owners) {
        return mayEdit(unit) || (mayView(unit) && admitted && owners.contains(viewer.key()));
    }

    /** Whether he may change an objective or what hangs on it. */
    public boolean mayEdit(Guard guard, Collection<String> owners) {
        return mayView(guard) && mayEdit(guard.orgUnit(), owners);
    }

    /** Whether he may plan for an org unit: who may change all of it, and is let plan. */
    public boolean mayPlan(int unit) {
        return planner && mayEdit(unit);
    }

    /** Whether he may link issues to a key result of an org unit that he is known to see: who may edit it, and the unit's people. */
    public boolean mayLink(int unit, Collection<String> owners) {
        return mayEdit(unit, owners) || (mayView(unit) && belongs.contains(unit));
    }

    private boolean isInsider(Guard guard) {
        return admitted && guard.insiders().contains(viewer.key());
    }

    private boolean decideView(OrgUnit unit) {
        OrgUnit.Seen by = unit.written().seen();
        if (by == OrgUnit.Seen.PUBLIC) {
            return true;
        }
        return admitted
                && (viewer.administrator()
                        || by == OrgUnit.Seen.EVERYONE
                        || (by == OrgUnit.Seen.GROUPS
                                && viewer.inAnyOf(unit.written().seers()))
                        || belongs.contains(unit.id())
                        || leads.contains(unit.id()));
    }
}
