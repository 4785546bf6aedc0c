package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Source;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What key results take from KPIs: of each the last value up to the last day of a cycle. It is read for all of them at once, a few
 * statements for each such day.
 */
final class KpiReadings {
    private final Map<Taken, KpiValue> read = new HashMap<>();

    KpiReadings(Collection<KeyResult> some, KpiValues values, Cycles cycles) {
        List<KeyResult> taking = some.stream()
                .filter(one -> one.written().source() == Source.KPI)
                .toList();
        if (taking.isEmpty()) {
            return;
        }
        CycleTree tree = new CycleTree(cycles.all());
        Map<LocalDate, Set<Integer>> kpis = new TreeMap<>();
        for (KeyResult one : taking) {
            tree.byId(one.cycle()).ifPresent(cycle -> kpis.computeIfAbsent(cycle.ends(), day -> new TreeSet<>())
                    .add(one.written().kpi()));
        }
        Map<LocalDate, Map<Integer, KpiValue>> byDay = new HashMap<>();
        kpis.forEach((day, asked) -> byDay.put(day, values.latest(asked, day)));
        for (KeyResult one : taking) {
            tree.byId(one.cycle())
                    .map(cycle -> byDay.get(cycle.ends()).get(one.written().kpi()))
                    .ifPresent(value -> read.put(new Taken(one.written().kpi(), one.cycle()), value));
        }
    }

    /** What a key result takes; empty if its KPI has no value by then. */
    Optional<KpiValue> of(KeyResult keyResult) {
        return Optional.ofNullable(read.get(new Taken(keyResult.written().kpi(), keyResult.cycle())));
    }

    private record Taken(int kpi, int cycle) {}
}
