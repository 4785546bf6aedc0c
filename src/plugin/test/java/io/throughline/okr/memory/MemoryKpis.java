package io.throughline.okr.memory;

import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.Kpis;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** KPIs. */
final class MemoryKpis implements Kpis {
    private final Rows<Kpi> rows;

    MemoryKpis(State state) {
        this.rows = state.kpis;
    }

    @Override
    public Optional<Kpi> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public Map<Integer, Kpi> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public List<Kpi> of(Collection<Integer> orgUnits) {
        return rows.where(one -> orgUnits.contains(one.written().orgUnit()));
    }

    @Override
    public List<Kpi> of(Collection<Integer> orgUnits, int afterId, int limit) {
        return of(orgUnits).stream()
                .filter(one -> one.id() > afterId)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Kpi> ownedBy(String owner) {
        return rows.where(one -> one.written().owner().equals(owner));
    }

    @Override
    public List<Kpi> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public Kpi add(Kpi fresh) {
        Kpi stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void save(Kpi kpi) {
        rows.change(kpi.id(), before -> kpi);
    }
}
