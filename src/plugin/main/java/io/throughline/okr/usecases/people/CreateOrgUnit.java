package io.throughline.okr.usecases.people;

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
import java.util.Optional;
import java.util.Set;

/** Makes an org unit, the last among its siblings; administrators only. */
public class CreateOrgUnit {
    private final Sight sight;
    private final DraftReader drafts;
    private final OrgUnits orgUnits;
    private final Writes writes;
    private final ViewOrgUnit view;

    public CreateOrgUnit(Sight sight, DraftReader drafts, OrgUnits orgUnits, Writes writes, ViewOrgUnit view) {
        this.sight = sight;
        this.drafts = drafts;
        this.orgUnits = orgUnits;
        this.writes = writes;
        this.view = view;
    }

    public OrgUnitDetailView create(OrgUnitDraft draft) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        OrgUnit.Written written = draft.written(Optional.empty(), drafts, glance);
        int id = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            long last = new OrgUnitTree(orgUnits.all()).lastBelow(written.parent());
            OrgUnit stored = orgUnits.add(OrgUnit.fresh(written, last));
            changes.created(Scope.SHARED, Element.ORG_UNIT, stored.id(), stored.facts());
            return stored.id();
        });
        return view.view(id);
    }
}
