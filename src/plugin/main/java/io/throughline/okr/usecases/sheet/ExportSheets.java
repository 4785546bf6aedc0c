package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import java.util.List;
import java.util.stream.Stream;

/** What somebody may see, as sheets: what he may not see is not in them. */
public class ExportSheets {
    private final Sight sight;
    private final Sheets sheets;
    private final SheetFiles files;

    public ExportSheets(Sight sight, Sheets sheets, SheetFiles files) {
        this.sight = sight;
        this.sheets = sheets;
        this.files = files;
    }

    /**
     * A workbook with a sheet of each kind.
     *
     * @param cycle id or name of the cycle whose goals are in it, with those that nest in it; "" for all
     * @param unit id or name of the org unit whose elements are in it, with those below it; "" for all
     * @throws Refused as not found if there is no such cycle or org unit
     */
    public Document workbook(String cycle, String unit, Titles titles) {
        Glance glance = sight.now();
        Extent extent = extent(cycle, unit, glance, titles);
        List<Table> tables = Stream.of(SheetKind.values())
                .map(kind -> sheets.table(kind, extent))
                .toList();
        return files.workbook(tables, titles, glance.zone(), false);
    }

    /**
     * One kind as text.
     *
     * @param kind as in {@link SheetKind#word()}
     * @param separator of the cells of a line
     * @param named whether its first line has what programs call the columns, the same in every language
     */
    public Document text(String kind, String cycle, String unit, char separator, boolean named, Titles titles) {
        SheetKind wanted = SheetKind.of(kind).orElseThrow(Refused::notFound);
        Glance glance = sight.now();
        Extent extent = extent(cycle, unit, glance, titles);
        return files.text(sheets.table(wanted, extent), separator, named, titles);
    }

    private Extent extent(String cycle, String unit, Glance glance, Titles titles) {
        return sheets.extent(glance, cycles(cycle, glance), units(unit, glance), titles);
    }

    private static List<Cycle> cycles(String wanted, Glance glance) {
        List<Cycle> all = glance.cycles().inOrder();
        if (wanted.isEmpty()) {
            return all;
        }
        return all.stream()
                .filter(cycle -> wanted.equals(Integer.toString(cycle.id())) || wanted.equalsIgnoreCase(cycle.name()))
                .findFirst()
                .map(found -> glance.cycles().withAllIn(found.id()))
                .orElseThrow(Refused::notFound);
    }

    private static List<OrgUnit> units(String wanted, Glance glance) {
        List<OrgUnit> all = Sheets.units(glance);
        if (wanted.isEmpty()) {
            return all;
        }
        OrgUnit top = ListOrgUnits.named(wanted, glance).orElseThrow(Refused::notFound);
        return all.stream().filter(unit -> within(unit, top, all)).toList();
    }

    /** Whether one lies in another, over org units the viewer may see. */
    private static boolean within(OrgUnit unit, OrgUnit top, List<OrgUnit> all) {
        OrgUnit at = unit;
        for (int steps = 0; at != null && steps <= all.size(); steps++) {
            if (at.id() == top.id()) {
                return true;
            }
            int above = at.parent();
            at = all.stream().filter(one -> one.id() == above).findFirst().orElse(null);
        }
        return false;
    }
}
