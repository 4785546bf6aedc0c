package io.throughline.okr.memory;

import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Org units. */
final class MemoryOrgUnits implements OrgUnits {
    private final Rows<OrgUnit> rows;

    MemoryOrgUnits(State state) {
        this.rows = state.orgUnits;
    }

    @Override
    public List<OrgUnit> all() {
        return rows.all();
    }

    @Override
    public OrgUnit add(OrgUnit fresh) {
        OrgUnit stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void save(Collection<OrgUnit> units) {
        units.forEach(unit -> rows.change(unit.id(), before -> unit));
    }

    @Override
    public void saveOrder(Collection<OrgUnit> units) {
        units.forEach(unit -> rows.change(unit.id(), before -> before.at(unit.order())));
    }

    @Override
    public void remove(int id) {
        rows.remove(Set.of(id));
    }
}
