package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.EditKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.OrgUnitDraft;
import io.throughline.okr.usecases.sight.Glance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of what all cycles share, written by the use cases that a person would use. */
public final class SharedDeeds {
    private final SharedLines lines;
    private final Kpis kpis;
    private final KpiValues values;
    private final CreateOrgUnit createUnit;
    private final EditOrgUnit editUnit;
    private final CreateCycle createCycle;
    private final EditCycle editCycle;
    private final ChangeCycleState changeCycle;
    private final CreateKpi createKpi;
    private final EditKpi editKpi;
    private final RecordKpiValue recordValue;

    public SharedDeeds(
            SharedLines lines,
            Kpis kpis,
            KpiValues values,
            CreateOrgUnit createUnit,
            EditOrgUnit editUnit,
            CreateCycle createCycle,
            EditCycle editCycle,
            ChangeCycleState changeCycle,
            CreateKpi createKpi,
            EditKpi editKpi,
            RecordKpiValue recordValue) {
        this.lines = lines;
        this.kpis = kpis;
        this.values = values;
        this.createUnit = createUnit;
        this.editUnit = editUnit;
        this.createCycle = createCycle;
        this.editCycle = editCycle;
        this.changeCycle = changeCycle;
        this.createKpi = createKpi;
        this.editKpi = editKpi;
        this.recordValue = recordValue;
    }

    /** Whether a row names something that the viewer cannot have meant. */
    private static boolean unknown(Taking one, Optional<?> there) {
        boolean unknown = one.row.says("id") && there.isEmpty();
        if (unknown) {
            one.fault("id", "okr.refused.unknown");
        }
        return unknown;
    }

    private static boolean same(Taking one, Said said, Optional<?> there) {
        boolean same = there.isPresent() && said.changed().isEmpty();
        if (same) {
            int id = one.row.id().orElseThrow();
            one.became(Taking.Outcome.SAME, id, String.valueOf(id), List.of());
        }
        return same;
    }

    private static void became(Taking one, Optional<?> there, int id, Said said) {
        Taking.Outcome outcome = there.isEmpty() ? Taking.Outcome.MADE : Taking.Outcome.CHANGED;
        one.became(outcome, id, String.valueOf(id), said.changed());
    }

    void orgUnit(Taking one, Attempt attempt) {
        Extent extent = attempt.extent();
        Optional<OrgUnit> there = one.row.id().flatMap(extent.glance().visibility()::unit);
        Optional<Map<String, Object>> before =
                there.map(unit -> lines.lines(List.of(unit), extent).get(unit.id()));
        Said said = attempt.said(one, lines.orgUnits(extent).columns(), before);
        if (unknown(one, there) || same(one, said, there)) {
            return;
        }
        OrgUnitDraft draft = new OrgUnitDraft(
                said.text("kind", OrgUnit.Kind.TEAM.word()),
                said.text("name"),
                said.whole("parent", 0),
                said.text("visibility", OrgUnit.Seen.EVERYONE.word()),
                there.map(unit -> List.copyOf(unit.written().seers())).orElse(List.of()),
                said.list("leads"),
                said.list("members"),
                there.map(unit -> List.copyOf(unit.crew().groups())).orElse(List.of()));
        int id = there.isEmpty()
                ? createUnit.create(draft).id()
                : editUnit.edit(there.get().id(), there.get().version(), draft).id();
        became(one, there, id, said);
    }

    void cycle(Taking one, Attempt attempt) {
        Extent extent = attempt.extent();
        Optional<Cycle> there = one.row.id().flatMap(extent.glance().cycles()::byId);
        Said said = attempt.said(one, lines.cycles(extent).columns(), there.map(cycle -> lines.line(cycle, extent)));
        if (unknown(one, there) || same(one, said, there)) {
            return;
        }
        CycleDraft draft = new CycleDraft(
                said.text("name"),
                said.text("kind", Cycle.Kind.CUSTOM.word()),
                said.text("starts"),
                said.text("ends"),
                said.whole("parent", 0));
        String state = said.text("state", Cycle.State.PLANNED.word());
        if (there.isEmpty()) {
            became(one, there, createCycle.create(draft, state).id(), said);
            return;
        }
        int id = there.get().id();
        if (said.changesBeside(List.of("state"))) {
            editCycle.edit(id, there.get().version(), draft);
        }
        became(one, there, id, said);
        if (said.changed().contains("state")) {
            changeCycle.change(id, new StateDraft(state, ""));
        }
    }

    private static boolean visible(Kpi kpi, Glance glance) {
        return glance.visibility().mayView(kpi.written().orgUnit());
    }

    void kpi(Taking one, Attempt attempt) {
        Extent extent = attempt.extent();
        Optional<Kpi> there = one.row.id().flatMap(kpis::byId).filter(kpi -> visible(kpi, extent.glance()));
        Said said =
                attempt.said(one, lines.kpis(extent).columns(), there.map(kpi -> lines.kpiLines(List.of(kpi), extent)
                        .get(kpi.id())));
        if (unknown(one, there) || same(one, said, there)) {
            return;
        }
        KpiDraft draft = new KpiDraft(
                said.whole("orgUnit", 0),
                said.text("name"),
                said.text("unit"),
                said.whole("decimals", 0),
                said.text("direction", Kpi.Direction.UP.word()),
                said.number("lower", 0),
                said.number("upper", 0),
                said.text("owner"),
                said.text("description"),
                said.truth("retired"));
        int id = there.isEmpty()
                ? createKpi.create(draft).id()
                : editKpi.edit(there.get().id(), there.get().version(), draft).id();
        became(one, there, id, said);
    }

    /** The values that rows are of, whoever may see them. */
    Map<Integer, KpiValue> values(Attempt.Start start) {
        return values.byIds(start.ids(SheetKind.KPI_VALUES));
    }

    /** What was recorded stays as it is: a row that names one only says so. */
    void kpiValue(Taking one, Attempt attempt, Map<Integer, KpiValue> before) {
        Extent extent = attempt.extent();
        List<Column> columns = lines.kpiValues(extent).columns();
        if (one.row.says("id")) {
            Optional<KpiValue> there = one.row.id().map(before::get).filter(value -> !extent.names()
                    .kpi(value.kpi())
                    .isEmpty());
            if (!unknown(one, there)) {
                Said said = attempt.said(one, columns, Optional.of(lines.line(there.orElseThrow(), extent)));
                said.changed().forEach(column -> one.fault(column, "okr.sheet.fault.recorded"));
                int id = there.orElseThrow().id();
                one.became(Taking.Outcome.SAME, id, String.valueOf(id), List.of());
            }
            return;
        }
        Said said = attempt.said(one, columns, Optional.empty());
        if (said.has("kpi")) {
            int made = recordValue
                    .record(
                            said.whole("kpi", 0),
                            new RecordKpiValue.Draft(
                                    said.number("value", 0),
                                    said.has("value"),
                                    said.text("note"),
                                    said.text("effective")))
                    .id();
            one.became(Taking.Outcome.MADE, made, String.valueOf(made), said.changed());
        }
    }
}
