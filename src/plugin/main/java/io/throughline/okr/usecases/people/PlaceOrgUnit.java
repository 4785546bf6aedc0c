package io.throughline.okr.usecases.people;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnitTree;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.OrgUnitDetailView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts an org unit elsewhere among its siblings; for who may change what they lie below. */
public class PlaceOrgUnit {
    private final Sight sight;
    private final OrgUnits orgUnits;
    private final Writes writes;
    private final ViewOrgUnit view;

    public PlaceOrgUnit(Sight sight, OrgUnits orgUnits, Writes writes, ViewOrgUnit view) {
        this.sight = sight;
        this.orgUnits = orgUnits;
        this.writes = writes;
        this.view = view;
    }

    /** @param before id of the sibling it is to stand before; 0 for the last place */
    public OrgUnitDetailView place(int id, int before) {
        Glance glance = sight.now();
        OrgUnit seen = glance.visibility().unit(id).orElseThrow(Refused::notFound);
        glance.require(glance.viewer().administrator() || glance.visibility().mayEdit(seen.parent()));
        writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            OrgUnitTree tree = new OrgUnitTree(orgUnits.all());
            List<OrgUnit> siblings = tree.below(seen.parent());
            OrgUnit unit = one(id, siblings).orElseThrow(Refused::notFound);
            if (before != 0 && one(before, siblings).isEmpty()) {
                throw new Refused(Refused.Reason.INVALID, "before", "okr.refused.unknown");
            }
            List<OrgUnit> moved = tree.placed(unit, before).stream()
                    .filter(now -> !siblings.contains(now))
                    .toList();
            orgUnits.saveOrder(moved);
            moved.forEach(now -> changes.computed(Scope.SHARED, Element.ORG_UNIT, now.id()));
            return moved.size();
        });
        return view.view(id);
    }

    private static Optional<OrgUnit> one(int id, List<OrgUnit> units) {
        return units.stream().filter(unit -> unit.id() == id).findFirst();
    }
}
