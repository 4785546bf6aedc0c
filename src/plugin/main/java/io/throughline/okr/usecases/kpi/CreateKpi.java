package io.throughline.okr.usecases.kpi;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KpiView;
import java.util.Set;

/** Makes a KPI of an org unit: whoever may change what belongs to that. */
public class CreateKpi {
    private final Sight sight;
    private final KpiShelf shelf;
    private final Kpis kpis;
    private final Writes writes;

    public CreateKpi(Sight sight, KpiShelf shelf, Kpis kpis, Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.kpis = kpis;
        this.writes = writes;
    }

    public KpiView create(KpiDraft draft) {
        Glance glance = sight.now();
        Kpi.Written written = shelf.read(draft, glance);
        glance.require(glance.visibility().mayEdit(written.orgUnit()));
        Kpi made = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            Kpi stored = kpis.add(Kpi.fresh(written));
            changes.created(Scope.SHARED, Element.KPI, stored.id(), written.facts());
            return stored;
        });
        return shelf.view(made, glance);
    }
}
