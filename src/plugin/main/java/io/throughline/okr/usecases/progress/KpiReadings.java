package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.KeyResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What key results take from KPIs: of each the last value up to the last day of a cycle, read once and only when asked for. */
public final class KpiReadings {
    private final KpiValues values;
    private final Cycles cycles;
    private final Map<Asked, Optional<KpiValue>> read = new HashMap<>();
    private Optional<CycleTree> tree = Optional.empty();

    KpiReadings(KpiValues values, Cycles cycles) {
        this.values = values;
        this.cycles = cycles;
    }

    /** What a key result takes; empty if its KPI has no value by then. */
    Optional<KpiValue> of(KeyResult keyResult) {
        return read.computeIfAbsent(
                new Asked(keyResult.written().kpi(), keyResult.cycle()),
                asked -> cycle(asked.cycle()).flatMap(cycle -> values.latest(asked.kpi(), cycle.ends())));
    }

    private Optional<Cycle> cycle(int id) {
        if (tree.isEmpty()) {
            tree = Optional.of(new CycleTree(cycles.all()));
        }
        return tree.get().byId(id);
    }

    private record Asked(int kpi, int cycle) {}
}
