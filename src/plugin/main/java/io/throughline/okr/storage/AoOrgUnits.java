package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.people.Crew;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.storage.row.OrgUnitRow;
import io.throughline.okr.storage.row.UnitPersonRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Org units with their people, from their rows. */
public final class AoOrgUnits implements OrgUnits {
    static final String LEAD = "lead";
    static final String MEMBER = "member";
    private static final String GROUP = "group";
    private static final String SEER = "seer";

    private static final Columns<OrgUnitRow, OrgUnit> ORDER =
            Columns.of(OrgUnitRow.class, OrgUnit.class).with("SORT_ORDER", OrgUnit::order, OrgUnitRow::setSortOrder);

    private static final Columns<OrgUnitRow, OrgUnit> COLUMNS = Columns.of(OrgUnitRow.class, OrgUnit.class)
            .with("VERSION", OrgUnit::version, OrgUnitRow::setVersion)
            .with("NAME", OrgUnit::name, OrgUnitRow::setName)
            .with("KIND", unit -> unit.written().kind().word(), OrgUnitRow::setKind)
            .with("PARENT_ID", OrgUnit::parent, OrgUnitRow::setParentId)
            .with("SEEN_BY", unit -> unit.written().seen().word(), OrgUnitRow::setSeenBy)
            .and(ORDER, unit -> unit);

    private final ActiveObjects ao;
    private final Table<OrgUnitRow, OrgUnit> table;

    public AoOrgUnits(ActiveObjects ao) {
        this.ao = ao;
        this.table = table(Map.of());
    }

    @Override
    public List<OrgUnit> all() {
        Map<Integer, List<UnitPersonRow>> people =
                Arrays.stream(ao.find(UnitPersonRow.class)).collect(Collectors.groupingBy(UnitPersonRow::getOrgUnitId));
        Table<OrgUnitRow, OrgUnit> peopled = table(people);
        return peopled.find(peopled.query().order("ID ASC"));
    }

    @Override
    public OrgUnit add(OrgUnit fresh) {
        OrgUnit stored = fresh.stored(table.add(fresh));
        addPeople(List.of(stored));
        return stored;
    }

    @Override
    public void save(Collection<OrgUnit> units) {
        table.save(units, COLUMNS);
        units.forEach(unit -> removePeople(unit.id()));
        addPeople(units);
    }

    @Override
    public void saveOrder(Collection<OrgUnit> units) {
        table.save(units, ORDER);
    }

    @Override
    public void remove(int id) {
        removePeople(id);
        table.remove(List.of(id));
    }

    /** Reads org units with these people, by id of the org unit. */
    private Table<OrgUnitRow, OrgUnit> table(Map<Integer, List<UnitPersonRow>> people) {
        return new Table<>(
                ao,
                OrgUnitRow.class,
                COLUMNS,
                row -> unit(row, people.getOrDefault(row.getID(), List.of())),
                OrgUnit::id);
    }

    private void removePeople(int id) {
        ao.deleteWithSQL(UnitPersonRow.class, "ORG_UNIT_ID = ?", id);
    }

    private void addPeople(Collection<OrgUnit> units) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (OrgUnit unit : units) {
            people.addAll(rows(unit.id(), LEAD, unit.crew().leads()));
            people.addAll(rows(unit.id(), MEMBER, unit.crew().members()));
            people.addAll(rows(unit.id(), GROUP, unit.crew().groups()));
            people.addAll(rows(unit.id(), SEER, unit.written().seers()));
        }
        if (!people.isEmpty()) {
            ao.create(UnitPersonRow.class, people);
        }
    }

    private static List<Map<String, Object>> rows(int unit, String part, Collection<String> keys) {
        return keys.stream()
                .map(key -> Map.<String, Object>of("ORG_UNIT_ID", unit, "PART", part, "PERSON_KEY", key))
                .toList();
    }

    private static OrgUnit unit(OrgUnitRow row, List<UnitPersonRow> people) {
        return new OrgUnit(
                row.getID(),
                row.getVersion(),
                new OrgUnit.Written(
                        OrgUnit.Kind.of(row.getKind()),
                        row.getName(),
                        row.getParentId(),
                        OrgUnit.Seen.valueOf(row.getSeenBy().toUpperCase(Locale.ROOT)),
                        keys(people, SEER),
                        new Crew(keys(people, LEAD), keys(people, MEMBER), keys(people, GROUP))),
                row.getSortOrder());
    }

    private static Set<String> keys(List<UnitPersonRow> people, String part) {
        return people.stream()
                .filter(row -> row.getPart().equals(part))
                .map(UnitPersonRow::getPersonKey)
                .collect(Collectors.toSet());
    }
}
