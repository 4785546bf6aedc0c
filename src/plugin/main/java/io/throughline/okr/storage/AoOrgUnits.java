package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
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
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Org units with their people, from their rows. */
public final class AoOrgUnits implements OrgUnits {
    private static final String LEAD = "lead";
    private static final String MEMBER = "member";
    private static final String GROUP = "group";

    private final ActiveObjects ao;

    public AoOrgUnits(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<OrgUnit> all() {
        Map<Integer, List<UnitPersonRow>> people =
                Arrays.stream(ao.find(UnitPersonRow.class)).collect(Collectors.groupingBy(UnitPersonRow::getOrgUnitId));
        return Arrays.stream(ao.find(OrgUnitRow.class, Query.select().order("ID ASC")))
                .map(row -> unit(row, people.getOrDefault(row.getID(), List.of())))
                .toList();
    }

    @Override
    public OrgUnit add(OrgUnit unit) {
        int id = ao.create(
                        OrgUnitRow.class,
                        new DBParam("VERSION", 1L),
                        new DBParam("NAME", unit.name()),
                        new DBParam("PARENT_ID", unit.parent()),
                        new DBParam("SEEN_BY", unit.seen().word()))
                .getID();
        List<Map<String, Object>> people = new ArrayList<>();
        people.addAll(rows(id, LEAD, unit.leads()));
        people.addAll(rows(id, MEMBER, unit.members()));
        people.addAll(rows(id, GROUP, unit.groups()));
        if (!people.isEmpty()) {
            ao.create(UnitPersonRow.class, people);
        }
        return new OrgUnit(id, 1, unit.name(), unit.parent(), unit.seen(), unit.leads(), unit.members(), unit.groups());
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
                row.getName(),
                row.getParentId(),
                OrgUnit.Seen.valueOf(row.getSeenBy().toUpperCase(Locale.ROOT)),
                keys(people, LEAD),
                keys(people, MEMBER),
                keys(people, GROUP));
    }

    private static Set<String> keys(List<UnitPersonRow> people, String part) {
        return people.stream()
                .filter(row -> row.getPart().equals(part))
                .map(UnitPersonRow::getPersonKey)
                .collect(Collectors.toSet());
    }
}
