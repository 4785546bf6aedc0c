package io.throughline.okr.usecases.kpi;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KpiView;
import java.util.Set;

/** Changes a KPI, or retires it; a version that is not the stored one is refused as stale. */
public class EditKpi {
    private final Sight sight;
    private final KpiShelf shelf;
    private final Kpis kpis;
    private final Writes writes;

    public EditKpi(Sight sight, KpiShelf shelf, Kpis kpis, Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.kpis = kpis;
        this.writes = writes;
    }

    public KpiView edit(int id, long version, KpiDraft draft) {
        Glance glance = sight.now();
        Kpi seen = shelf.kpi(id, glance);
        glance.require(KpiShelf.editable(seen, glance));
        Kpi.Written written = shelf.read(draft, glance);
        boolean moves = written.orgUnit() != seen.written().orgUnit();
        glance.require(!moves || glance.visibility().mayEdit(written.orgUnit()));
        Kpi now = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            Kpi before = shelf.kpi(id, glance);
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            Kpi after = before.rewritten(written);
            kpis.save(after);
            changes.changed(Scope.SHARED, Element.KPI, id, before.written().facts(), written.facts());
            return after;
        });
        return shelf.view(now, glance);
    }
}
