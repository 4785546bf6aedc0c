package io.throughline.okr.usecases.kpi;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KpiValueView;
import io.throughline.okr.view.KpiView;
import java.util.List;
import java.util.Set;

/** The KPIs of the org units the viewer may see, and their values. */
public class ViewKpis {
    private final Sight sight;
    private final KpiShelf shelf;
    private final Kpis kpis;
    private final KpiValues values;

    public ViewKpis(Sight sight, KpiShelf shelf, Kpis kpis, KpiValues values) {
        this.sight = sight;
        this.shelf = shelf;
        this.kpis = kpis;
        this.values = values;
    }

    /**
     * KPIs with their current values, by id.
     *
     * @param orgUnit whose; 0 for those of all org units the viewer may see
     */
    public Page<KpiView> list(int orgUnit, Page.Wanted wanted) {
        Glance glance = sight.now();
        Set<Integer> seen = glance.visibility().visibleUnits();
        Set<Integer> asked = orgUnit == 0 ? seen : seen.contains(orgUnit) ? Set.of(orgUnit) : Set.of();
        List<Kpi> found = kpis.of(asked, wanted.after().id(), wanted.oneMore());
        return Page.of(found, wanted, last -> Bookmark.at(last.id())).shown(some -> shelf.views(some, glance));
    }

    public KpiView view(int id) {
        Glance glance = sight.now();
        return shelf.view(shelf.kpi(id, glance), glance);
    }

    /** The values of a KPI, the latest effective first. */
    public Page<KpiValueView> values(int id, Page.Wanted wanted) {
        Kpi kpi = shelf.kpi(id, sight.now());
        List<KpiValue> found = values.of(kpi.id(), wanted.after(), wanted.oneMore());
        return Page.of(found, wanted, ViewKpis::mark).shown(shelf::values);
    }

    /**
     * One of them.
     *
     * @throws Refused as not found
     */
    public KpiValueView value(int id, int value) {
        Kpi kpi = shelf.kpi(id, sight.now());
        return values.byId(value)
                .filter(found -> found.kpi() == kpi.id())
                .map(found -> shelf.values(List.of(found)).get(0))
                .orElseThrow(Refused::notFound);
    }

    private static Bookmark mark(KpiValue last) {
        return new Bookmark(last.effective().toString(), last.id());
    }
}
