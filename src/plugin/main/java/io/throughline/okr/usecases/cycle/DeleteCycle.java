package io.throughline.okr.usecases.cycle;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import java.util.Set;

/** Deletes a cycle that nothing belongs to, the trash included; administrators only. */
public class DeleteCycle {
    private final Sight sight;
    private final Cycles cycles;
    private final Objectives objectives;
    private final Writes writes;

    public DeleteCycle(Sight sight, Cycles cycles, Objectives objectives, Writes writes) {
        this.sight = sight;
        this.cycles = cycles;
        this.objectives = objectives;
        this.writes = writes;
    }

    public void delete(int id) {
        Glance glance = sight.now();
        Cycle seen = glance.cycles().byId(id).orElseThrow(Refused::notFound);
        glance.require(glance.viewer().administrator());
        glance.requireNotClosed(seen.id());
        Set<Scope> scopes = Set.of(Scope.SHARED, Scope.cycle(id));
        writes.write(scopes, glance.viewer().key(), glance.now(), changes -> {
            CycleTree tree = new CycleTree(cycles.all());
            Cycle before = tree.notClosed(id);
            if (!tree.in(id).isEmpty() || objectives.anyIn(id)) {
                throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.cycle-not-empty", before.name());
            }
            cycles.remove(id);
            changes.removed(Scope.SHARED, Element.CYCLE, id, before.facts());
            return before;
        });
    }
}
