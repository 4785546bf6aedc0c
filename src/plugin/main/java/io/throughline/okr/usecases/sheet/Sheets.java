package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.sight.Glance;
import java.util.List;

/** Every sheet there is, over as much as somebody may see. */
public final class Sheets {
    private final SharedLines shared;
    private final GoalLines goals;
    private final HangingLines hanging;

    public Sheets(SharedLines shared, GoalLines goals, HangingLines hanging) {
        this.shared = shared;
        this.goals = goals;
        this.hanging = hanging;
    }

    /** All the viewer may see. */
    Extent all(Glance glance, Titles titles) {
        return extent(glance, glance.cycles().inOrder(), units(glance), titles);
    }

    /** Some of it. */
    Extent extent(Glance glance, List<Cycle> cycles, List<OrgUnit> units, Titles titles) {
        List<Integer> every = units(glance).stream().map(OrgUnit::id).toList();
        Names names = new Names(glance, shared.seen(every), titles);
        return new Extent(glance, cycles, units.stream().map(OrgUnit::id).toList(), names, titles);
    }

    static List<OrgUnit> units(Glance glance) {
        return ListOrgUnits.inOrder(glance);
    }

    Table table(SheetKind kind, Extent extent) {
        return switch (kind) {
            case ORG_UNITS -> shared.orgUnits(extent);
            case CYCLES -> shared.cycles(extent);
            case KPIS -> shared.kpis(extent);
            case OBJECTIVES -> goals.objectives(extent);
            case KEY_RESULTS -> goals.keyResults(extent);
            case CHECK_INS -> hanging.checkIns(extent);
            case CONTRIBUTIONS -> hanging.contributions(extent);
            case ACTIONS -> hanging.actions(extent);
            case ISSUE_LINKS -> hanging.issueLinks(extent);
            case KPI_VALUES -> shared.kpiValues(extent);
        };
    }
}
