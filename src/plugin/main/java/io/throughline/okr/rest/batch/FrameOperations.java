package io.throughline.okr.rest.batch;

import io.throughline.okr.rest.Drafts;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.DeleteCycle;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.people.DeleteOrgUnit;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.PlaceOrgUnit;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.OrgUnitDetailView;
import io.throughline.okr.view.PositioningView;
import jakarta.inject.Inject;
import java.util.Map;

/** What a batch may do to what goals stand in: cycles, org units and what these stand for. */
public final class FrameOperations {
    private static final String CYCLE = "cycle";
    private static final String ORG_UNIT = "org-unit";

    private final CreateCycle createCycle;
    private final EditCycle editCycle;
    private final ChangeCycleState cycleState;
    private final DeleteCycle deleteCycle;
    private final CreateOrgUnit createUnit;
    private final EditOrgUnit editUnit;
    private final PlaceOrgUnit placeUnit;
    private final DeleteOrgUnit deleteUnit;
    private final RevisePositioning revise;

    @Inject
    public FrameOperations(
            CreateCycle createCycle,
            EditCycle editCycle,
            ChangeCycleState cycleState,
            DeleteCycle deleteCycle,
            CreateOrgUnit createUnit,
            EditOrgUnit editUnit,
            PlaceOrgUnit placeUnit,
            DeleteOrgUnit deleteUnit,
            RevisePositioning revise) {
        this.createCycle = createCycle;
        this.editCycle = editCycle;
        this.cycleState = cycleState;
        this.deleteCycle = deleteCycle;
        this.createUnit = createUnit;
        this.editUnit = editUnit;
        this.placeUnit = placeUnit;
        this.deleteUnit = deleteUnit;
        this.revise = revise;
    }

    void addTo(Operations operations) {
        operations.makes(CYCLE, (on, in) -> {
            Map.Entry<CycleDraft, String> draft = Drafts.newCycle(in);
            return told(createCycle.create(draft.getKey(), draft.getValue()));
        });
        operations.updates(CYCLE, (on, in) -> told(editCycle.edit(on.id(), on.version(), Drafts.cycle(in))));
        operations.does("state", CYCLE, (on, in) -> told(cycleState.change(on.id(), Drafts.state(in))));
        operations.does("delete", CYCLE, (on, in) -> {
            deleteCycle.delete(on.id());
            return Operations.Done.gone(on.id());
        });
        operations.makes(ORG_UNIT, (on, in) -> told(createUnit.create(Drafts.orgUnit(in))));
        operations.updates(ORG_UNIT, (on, in) -> told(editUnit.edit(on.id(), on.version(), Drafts.orgUnit(in))));
        operations.does("place", ORG_UNIT, (on, in) -> told(placeUnit.place(on.id(), Drafts.before(in))));
        operations.does("delete", ORG_UNIT, (on, in) -> {
            deleteUnit.delete(on.id());
            return Operations.Done.gone(on.id());
        });
        operations.updates("positioning", (on, in) -> {
            PositioningView now = revise.revise(on.id(), on.version(), Drafts.positioning(in));
            return Operations.Done.made(on.id(), now.version(), now);
        });
    }

    private static Operations.Done told(CycleView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }

    private static Operations.Done told(OrgUnitDetailView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }
}
