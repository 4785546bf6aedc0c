package io.throughline.okr.memory;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The values of KPIs. */
final class MemoryKpiValues implements KpiValues {
    private final Rows<KpiValue> rows;

    MemoryKpiValues(State state) {
        this.rows = state.kpiValues;
    }

    @Override
    public Optional<KpiValue> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public List<KpiValue> of(int kpi, int limit) {
        return lastFirst(one -> one.kpi() == kpi, limit);
    }

    @Override
    public Optional<KpiValue> latest(int kpi, LocalDate upTo) {
        return lastFirst(one -> one.kpi() == kpi && !one.effective().isAfter(upTo), 1).stream()
                .findFirst();
    }

    @Override
    public Map<Integer, KpiValue> latest(Collection<Integer> kpis, LocalDate upTo) {
        Map<Integer, KpiValue> latest = new HashMap<>();
        kpis.forEach(kpi -> latest(kpi, upTo).ifPresent(value -> latest.put(kpi, value)));
        return latest;
    }

    @Override
    public List<KpiValue> recordedBy(Instant moment, Collection<Integer> kpis) {
        return rows.where(one -> kpis.contains(one.kpi()) && !one.recorded().isAfter(moment));
    }

    @Override
    public Map<Integer, KpiValue> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public List<KpiValue> of(int kpi, Bookmark after, int limit) {
        return lastFirst(one -> one.kpi() == kpi && Rows.readOn(after, one.effective(), one.id()), limit);
    }

    @Override
    public List<KpiValue> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public List<KpiValue> afterId(Collection<Integer> kpis, int id, int limit) {
        return rows.where(one -> one.id() > id && kpis.contains(one.kpi())).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public KpiValue add(KpiValue fresh) {
        KpiValue stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    private List<KpiValue> lastFirst(Predicate<KpiValue> condition, int limit) {
        return rows.where(condition).stream()
                .sorted(KpiValue.ORDER.reversed())
                .limit(limit)
                .toList();
    }
}
