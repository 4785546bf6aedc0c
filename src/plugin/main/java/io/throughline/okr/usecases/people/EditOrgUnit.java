package io.throughline.okr.usecases.people;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnitTree;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.OrgUnitDetailView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes an org unit; a version that is not the stored one is refused as stale. Its leads, and those above, may change its
 * name, kind and members; where it lies, who leads it and who sees it only administrators.
 */
public class EditOrgUnit {
    private final Sight sight;
    private final DraftReader drafts;
    private final OrgUnits orgUnits;
    private final Writes writes;
    private final ViewOrgUnit view;

    public EditOrgUnit(Sight sight, DraftReader drafts, OrgUnits orgUnits, Writes writes, ViewOrgUnit view) {
        this.sight = sight;
        this.drafts = drafts;
        this.orgUnits = orgUnits;
        this.writes = writes;
        this.view = view;
    }

    public OrgUnitDetailView edit(int id, long version, OrgUnitDraft draft) {
        Glance glance = sight.now();
        OrgUnit seen = glance.visibility().unit(id).orElseThrow(Refused::notFound);
        glance.require(glance.visibility().mayEdit(id));
        OrgUnit.Written written = draft.written(Optional.of(seen), drafts, glance);
        writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            List<OrgUnit> all = orgUnits.all();
            OrgUnit before =
                    all.stream().filter(unit -> unit.id() == id).findFirst().orElseThrow(Refused::notFound);
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            glance.require(glance.viewer().administrator() || withinReachOfLeads(before.written(), written));
            OrgUnitTree tree = new OrgUnitTree(all);
            tree.refuseLoop(before, written.parent());
            boolean moved = written.parent() != before.parent();
            OrgUnit after = before.rewritten(written).at(moved ? tree.lastBelow(written.parent()) : before.order());
            orgUnits.save(List.of(after));
            changes.changed(Scope.SHARED, Element.ORG_UNIT, id, before.facts(), after.facts());
            return after;
        });
        return view.view(id);
    }

    private static boolean withinReachOfLeads(OrgUnit.Written before, OrgUnit.Written after) {
        return before.parent() == after.parent()
                && before.seen() == after.seen()
                && before.seers().equals(after.seers())
                && before.crew().leads().equals(after.crew().leads());
    }
}
