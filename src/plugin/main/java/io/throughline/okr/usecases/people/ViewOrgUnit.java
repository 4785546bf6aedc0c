package io.throughline.okr.usecases.people;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.OrgUnitDetailView;

/** One org unit with its people. */
public class ViewOrgUnit {
    private final Sight sight;
    private final Presenter presenter;

    public ViewOrgUnit(Sight sight, Presenter presenter) {
        this.sight = sight;
        this.presenter = presenter;
    }

    public OrgUnitDetailView view(int id) {
        Glance glance = sight.now();
        OrgUnit unit = glance.visibility().unit(id).orElseThrow(Refused::notFound);
        return presenter.orgUnitDetail(unit, glance);
    }
}
