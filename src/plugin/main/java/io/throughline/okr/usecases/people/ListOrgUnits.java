package io.throughline.okr.usecases.people;

import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnitTree;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.OrgUnitView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The org units the viewer may see, parents before children. */
public class ListOrgUnits {
    private final Sight sight;
    private final Presenter presenter;

    public ListOrgUnits(Sight sight, Presenter presenter) {
        this.sight = sight;
        this.presenter = presenter;
    }

    public List<OrgUnitView> list() {
        Glance glance = sight.now();
        return inOrder(glance).stream()
                .map(unit -> presenter.orgUnit(unit, glance))
                .toList();
    }

    /** The org units the viewer may see: each tree from its top, siblings as they are placed. One whose parent he may not see is a top. */
    public static List<OrgUnit> inOrder(Glance glance) {
        List<OrgUnit> seen = glance.orgUnits().stream()
                .filter(unit -> glance.visibility().mayView(unit.id()))
                .sorted(OrgUnitTree.AS_SHOWN)
                .toList();
        List<OrgUnit> ordered = new ArrayList<>();
        seen.stream()
                .filter(unit -> !glance.visibility().mayView(unit.parent()))
                .sorted(OrgUnitTree.AT_THE_TOP)
                .forEach(top -> append(top, seen, ordered));
        return ordered;
    }

    /** The org unit of that id or name among those the viewer may see; the first of them for "". */
    public static Optional<OrgUnit> named(String wanted, Glance glance) {
        return inOrder(glance).stream()
                .filter(unit -> wanted.isEmpty()
                        || wanted.equals(Integer.toString(unit.id()))
                        || wanted.equalsIgnoreCase(unit.name()))
                .findFirst();
    }

    private static void append(OrgUnit unit, List<OrgUnit> seen, List<OrgUnit> ordered) {
        if (ordered.contains(unit)) {
            return;
        }
        ordered.add(unit);
        seen.stream().filter(child -> child.parent() == unit.id()).forEach(child -> append(child, seen, ordered));
    }
}
