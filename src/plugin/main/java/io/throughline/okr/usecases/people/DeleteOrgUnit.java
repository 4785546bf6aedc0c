package io.throughline.okr.usecases.people;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnitTree;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import java.util.HashSet;
import java.util.Set;

/** Removes an org unit that nothing belongs to; administrators only. */
public class DeleteOrgUnit {
    private final Sight sight;
    private final OrgUnits orgUnits;
    private final Objectives objectives;
    private final Positionings positionings;
    private final Kpis kpis;
    private final Writes writes;

    public DeleteOrgUnit(
            Sight sight,
            OrgUnits orgUnits,
            Objectives objectives,
            Positionings positionings,
            Kpis kpis,
            Writes writes) {
        this.sight = sight;
        this.orgUnits = orgUnits;
        this.objectives = objectives;
        this.positionings = positionings;
        this.kpis = kpis;
        this.writes = writes;
    }

    public void delete(int id) {
        Glance glance = sight.now();
        OrgUnit seen = glance.visibility().unit(id).orElseThrow(Refused::notFound);
        glance.require(glance.viewer().administrator());
        // Whoever is writing down an objective of this org unit does so in a cycle: he is waited for, and found.
        Set<Scope> scopes = new HashSet<>(Set.of(Scope.SHARED));
        glance.cycles().inOrder().stream().map(Cycle::id).map(Scope::cycle).forEach(scopes::add);
        writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            boolean empty = new OrgUnitTree(orgUnits.all()).below(id).isEmpty()
                    && !objectives.anyOf(id)
                    && positionings.latest(id).isEmpty()
                    && kpis.of(Set.of(id)).isEmpty();
            if (!empty) {
                throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.unit-used", seen.name());
            }
            orgUnits.remove(id);
            changes.removed(Scope.SHARED, Element.ORG_UNIT, id, seen.facts());
            return id;
        });
    }
}
