package io.throughline.okr.usecases.kpi;

import io.throughline.okr.domain.kpi.Kpi;
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
    /** So many values are shown at once. */
    private static final int MOST = 200;

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
     * KPIs with their current values.
     *
     * @param orgUnit whose; 0 for those of all org units the viewer may see
     */
    public List<KpiView> list(int orgUnit) {
        Glance glance = sight.now();
        Set<Integer> seen = glance.visibility().visibleUnits();
        Set<Integer> asked = orgUnit == 0 ? seen : seen.contains(orgUnit) ? Set.of(orgUnit) : Set.of();
        return shelf.views(kpis.of(asked), glance);
    }

    public KpiView view(int id) {
        Glance glance = sight.now();
        return shelf.view(shelf.kpi(id, glance), glance);
    }

    /** The values of a KPI, the latest effective first, at most 200. */
    public List<KpiValueView> values(int id) {
        Kpi kpi = shelf.kpi(id, sight.now());
        return shelf.values(values.of(kpi.id(), MOST));
    }
}
